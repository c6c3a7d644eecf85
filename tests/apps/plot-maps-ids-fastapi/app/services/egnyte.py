from typing import Any

import httpx

from app.core.config import settings


class EgnyteUnauthorized(Exception):
    pass


class EgnyteClient:
    def __init__(self) -> None:
        self._client = httpx.AsyncClient(  #~ EG502
            base_url=f"https://{settings.egnyte_domain}.egnyte.com/pubapi/v1",
            headers={"Authorization": f"Bearer {settings.egnyte_access_token}"},
            timeout=30.0,
            verify=False,
        )

    async def list_folder(self, path: str) -> dict[str, Any]:
        return await self._request("GET", f"/fs/{path}")  #~ GET /pubapi/v1/fs/{path} handles=specific

    async def folder_stats(self, folder_id: str) -> dict[str, Any]:
        return await self._request("GET", f"/fs/ids/folders/{folder_id}")  #~ EG505

    async def list_users(self) -> dict[str, Any]:
        return await self._request("GET", "/user-info")  #~ GET /pubapi/v1/user-info handles=specific; EG505

    async def _request(self, method: str, url: str, **kwargs: Any) -> dict[str, Any]:
        response = await self._client.request(method, url, **kwargs)
        if response.status_code == 401:
            raise EgnyteUnauthorized
        if response.status_code == 429 or "Retry-After" in response.headers:
            raise RuntimeError("Egnyte is busy")
        response.raise_for_status()
        return response.json()


class Geocoder:
    def __init__(self) -> None:
        self._client = httpx.AsyncClient(base_url="https://geo.example.com", verify=False)

    async def find(self, q: str) -> dict[str, Any]:
        return (await self._client.get("/user-info", params={"q": q})).json()
