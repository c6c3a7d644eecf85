import httpx
import structlog

from .config import settings
from .vault import vault

log = structlog.get_logger()


class Unauthorised(Exception):
    ...


async def _watch(response: httpx.Response):
    if response.status_code == httpx.codes.UNAUTHORIZED:
        raise Unauthorised(response.url.host)
    if response.status_code == httpx.codes.TOO_MANY_REQUESTS:
        log.warning("throttled", wait=response.headers.get("retry-after"))
    response.raise_for_status()


async def client(domain: str) -> httpx.AsyncClient:
    grant = await vault.find(domain)
    if grant is None:
        raise Unauthorised(domain)
    return httpx.AsyncClient(
        base_url=f"https://{domain}.{settings.egnyte_host}/pubapi/v1",
        headers={"Authorization": f"{grant['token_type']} {grant['access_token']}"},
        event_hooks={"response": [_watch]},
    )


async def links(domain: str) -> list[str]:
    async with await client(domain) as http:
        return (await http.get("/links")).json()["ids"] #~ GET /pubapi/v1/links handles=specific


async def upload(domain: str, path: str, body: bytes):
    async with await client(domain) as http:
        try:
            r = await http.post(f"/fs-content/{path}", content=body) #~ POST /pubapi/v1/fs-content/{path} handles=specific
        except httpx.HTTPError as e:
            log.error("upload failed", headers=dict(e.request.headers)) #~ EG305
            raise
        return r.json()["checksum"]
