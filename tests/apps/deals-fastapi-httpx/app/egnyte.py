from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import quote

import httpx

from .config import Settings


class EgnyteUnavailable(RuntimeError):
    def __init__(self, status: int, detail: str):
        super().__init__(detail)
        self.status = status


class EgnyteClient:
    def __init__(self, settings: Settings, client: httpx.AsyncClient | None = None):
        self._settings = settings
        self._http = client or httpx.AsyncClient(
            base_url=f"https://{settings.egnyte_domain}.egnyte.com{settings.egnyte_api}",
            headers={"Authorization": f"Bearer {settings.egnyte_token}"},
            timeout=httpx.Timeout(20.0),
        )

    async def __aenter__(self) -> "EgnyteClient":
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self._http.aclose()

    async def _send(self, method: str, path: str, *, expect: tuple[int, ...] = (200,), **kwargs: Any) -> httpx.Response:
        for attempt in range(3):
            response = await self._http.request(method, path, **kwargs)
            if response.status_code == 429:
                await asyncio.sleep(2**attempt)
                continue
            break
        if response.status_code not in expect:
            raise EgnyteUnavailable(response.status_code, response.text)
        return response

    async def _get_json(self, path: str, **params: Any) -> dict[str, Any]:
        return (await self._send("GET", path, params=params)).json()

    async def list_folder(self, folder: str) -> dict[str, Any]:
        return await self._get_json(f"/v1/fs/{quote(folder.strip('/'))}", list_content=True)  #~ GET /pubapi/v1/fs/{path} handles=specific

    async def walk(self, folder: str) -> AsyncIterator[dict[str, Any]]:
        listing = await self.list_folder(folder)
        for entry in listing.get("files", []):
            yield entry
        for child in listing.get("folders", []):
            async for entry in self.walk(child["path"]):
                yield entry

    async def permissions(self, folder: str) -> dict[str, Any]:
        return await self._get_json("/v2/perms/" + quote(folder))  #~ GET /pubapi/v2/perms/{path} handles=specific

    async def groups(self) -> list[dict[str, Any]]:
        start, found = 1, []
        while True:
            page = await self._get_json("/v2/groups", startIndex=start, count=self._settings.page_size)  #~ GET /pubapi/v2/groups handles=specific
            found += page["resources"]
            start += page["itemsPerPage"]
            if start > page["totalResults"]:
                return found

    async def link(self, path: str, *, kind: str = "file") -> str:
        body = {"path": path, "type": kind, "accessibility": "domain"}
        created = await self._send("POST", "/v1/links", json=body)  #~ POST /pubapi/v1/links handles=specific
        return created.json()["links"][0]["url"]

    async def remove_link(self, link_id: str) -> None:
        await self._send("DELETE", f"/v1/links/{link_id}", expect=(200, 204))  #~ DELETE /pubapi/v1/links/{link_id} handles=specific
