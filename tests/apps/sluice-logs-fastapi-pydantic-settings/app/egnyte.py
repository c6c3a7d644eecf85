from typing import Any
from urllib.parse import urlencode

import httpx

from .config import Settings


class EgnyteUnauthorized(Exception):
    pass


class EgnyteClient:
    def __init__(self, settings: Settings, token: str | None = None) -> None:
        self.settings = settings
        self.host = f"https://{settings.domain}.egnyte.com"
        self._client = httpx.AsyncClient(
            base_url=f"{self.host}/pubapi/v1",
            headers={"Authorization": f"Bearer {token}"} if token else None,
        )

    def authorize_url(self, state: str) -> str:
        params = {
            "client_id": self.settings.client_id,
            "redirect_uri": self.settings.redirect_uri,
            "response_type": "code",
            "scope": self.settings.scopes,
            "state": state,
        }
        return f"{self.host}/puboauth/token?{urlencode(params)}"  #~ EG108

    async def _request(self, method: str, url: str, **kwargs: Any) -> Any:
        response = await self._client.request(method, url, **kwargs)
        if response.status_code == httpx.codes.UNAUTHORIZED:
            raise EgnyteUnauthorized
        response.raise_for_status()
        return response.json() if response.content else None

    async def list_folder(self, path: str) -> dict:
        return await self._request("GET", f"/fs/{path}")  #~ GET /pubapi/v1/fs/{path} handles=specific

    async def delete(self, path: str) -> None:
        await self._request("DELETE", f"/fs/{path}")  #~ DELETE /pubapi/v1/fs/{path} handles=specific

    async def search(self, query: str) -> list[dict]:
        found = await self._request("GET", "/search", params={"query": query})  #~ GET /pubapi/v1/search handles=specific
        return found["results"]

    async def add_note(self, path: str, text: str) -> dict:
        return await self._request("POST", "/notes", json={"path": path, "body": text})  #~ POST /pubapi/v1/notes handles=specific
