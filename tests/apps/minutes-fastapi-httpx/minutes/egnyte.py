from __future__ import annotations

from urllib.parse import quote

import httpx

from .retrying import with_retries


class EgnyteAuthError(Exception):
    """The user has to connect Egnyte again."""


class EgnyteClient:
    def __init__(self, domain: str, token: str):
        self._http = httpx.AsyncClient(
            base_url=httpx.URL(f"https://{domain}.egnyte.com/pubapi/"),
            headers={"Authorization": f"Bearer {token}"},
            timeout=httpx.Timeout(30, connect=5),
        )

    async def __aenter__(self) -> EgnyteClient:
        return self

    async def __aexit__(self, *exc_info) -> None:
        await self._http.aclose()

    @with_retries()
    async def _request(self, method: str, path: str, **kwargs) -> httpx.Response:
        response = await self._http.request(method, path, **kwargs)
        if response.status_code == httpx.codes.UNAUTHORIZED:
            raise EgnyteAuthError(path)
        response.raise_for_status()
        return response

    async def list_folder(self, path: str) -> list[dict]:
        response = await self._request("GET", f"v1/fs{quote(path)}", params={"list_content": "true"})  #~ GET /pubapi/v1/fs/{path} handles=specific
        return response.json().get("files", [])

    async def upload(self, path: str, content: bytes) -> str:
        response = await self._request("POST", "v1/fs-content" + quote(path), content=content)  #~ POST /pubapi/v1/fs-content/{path} handles=specific
        return response.json()["entry_id"]

    async def publish(self, path: str, *, days: int = 30) -> str:
        payload = {"path": path, "type": "file", "accessibility": "anyone", "expiry_clicks": days}
        response = await self._request("POST", "v1/links", json=payload)  #~ POST /pubapi/v1/links handles=specific
        return response.json()["links"][0]["url"]

    async def move(self, path: str, destination: str) -> None:
        await self._request(method="POST", path=f"v1/fs{quote(path)}", json={"action": "move", "destination": destination})  #~ POST /pubapi/v1/fs/{path} handles=specific
