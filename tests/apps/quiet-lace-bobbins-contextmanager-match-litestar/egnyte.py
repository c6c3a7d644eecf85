from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import httpx
from litestar.exceptions import NotAuthorizedException, ServiceUnavailableException


@asynccontextmanager
async def translated():
    try:
        yield
    except httpx.HTTPStatusError as e:
        match e.response:
            case httpx.Response(status_code=401):
                raise NotAuthorizedException("connect Egnyte again") from e
            case httpx.Response(status_code=429 | 403, headers=headers) if "retry-after" in headers or "x-mashery-error-code" in headers:
                raise ServiceUnavailableException(headers={"Retry-After": headers.get("retry-after", "10")}) from e
            case _:
                raise


@dataclass
class Egnyte:
    domain: str
    token: str
    http: httpx.AsyncClient = field(init=False)

    def __post_init__(self):
        self.http = httpx.AsyncClient(
            base_url=f"https://{self.domain}.egnyte.com/pubapi/",
            headers={"Authorization": f"Bearer {self.token}"},
        )

    async def _json(self, method, path, **kw):
        async with translated():
            r = await self.http.request(method, path, **kw)
            r.raise_for_status()
            return r.json() if r.content else None

    async def folder(self, path):
        return await self._json("GET", f"v1/fs/{path}")  #~ GET /pubapi/v1/fs/{path} handles=specific

    async def whoami(self):
        return await self._json("GET", "v1/userinfo")  #~ GET /pubapi/v1/userinfo handles=specific

    async def make(self, path):
        await self._json("POST", f"v1/fs/{path}", json={"action": "add_folder"})  #~ POST /pubapi/v1/fs/{path} handles=specific
