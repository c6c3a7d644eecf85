import httpx

from .config import Settings


class EgnyteAuthError(Exception):
    """The user has to connect Egnyte again."""


class EgnyteClient:
    def __init__(self, settings: Settings, access_token: str):
        self._client = httpx.AsyncClient(
            base_url=f"{settings.base_url}/pubapi",
            headers={"Authorization": f"Bearer {access_token}"},
            timeout=httpx.Timeout(30.0),
        )

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self._client.aclose()

    async def _request(self, method: str, path: str, **kwargs) -> httpx.Response:
        response = await self._client.request(method, path, **kwargs)
        try:
            response.raise_for_status()
        except httpx.HTTPStatusError as exc:
            if exc.response.status_code == 401:
                raise EgnyteAuthError() from exc
            raise
        return response

    async def upload_waiver(self, member: str, content: bytes) -> dict:
        response = await self._request("POST", f"/v1/fs-content/Shared/Waivers/{member}.pdf", content=content)  #~ POST /pubapi/v1/fs-content/{path} handles=specific
        return response.json()

    async def list_waivers(self) -> dict:
        response = await self._request("GET", "/v1/fs/Shared/Waivers", params={"list_content": True})  #~ GET /pubapi/v1/fs/{path} handles=specific
        return response.json()

    async def trainers(self) -> list[dict]:
        response = await self._request("GET", "/v2/users", params={"count": 100})  #~ GET /pubapi/v2/users handles=specific
        return response.json()["resources"]

    async def delete_waiver(self, member: str) -> None:
        await self._request("DELETE", f"/v1/fs/Shared/Waivers/{member}.pdf")  #~ DELETE /pubapi/v1/fs/{path} handles=specific
