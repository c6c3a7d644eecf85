from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import structlog
from tenacity import AsyncRetrying, retry_if_exception_type, stop_after_attempt

from app.egnyte.errors import EgnyteError, SignInAgain, Throttled

log = structlog.get_logger()


class BearerAuth(httpx.Auth):
    def __init__(self, token: str):
        self._token = token

    def auth_flow(self, request):
        request.headers["Authorization"] = f"Bearer {self._token}"
        yield request


async def _judge(response: httpx.Response) -> None:
    """Turns what Egnyte answers into the app's own errors."""
    if response.is_success:
        return
    if response.status_code == httpx.codes.UNAUTHORIZED:
        raise SignInAgain("egnyte refused the token", 401)
    if response.status_code == 429 or "X-Mashery-Error-Code" in response.headers:
        raise Throttled(float(response.headers.get("Retry-After", "1")))
    await response.aread()
    log.warning("egnyte_failed", status=response.status_code, path=response.request.url.path)
    raise EgnyteError(response.text, response.status_code)


class EgnyteClient:
    def __init__(self, domain: str, token: str):
        self._http = httpx.AsyncClient(
            base_url=f"https://{domain}.egnyte.com/pubapi",
            auth=BearerAuth(token),
            event_hooks={"response": [_judge]},
            timeout=30,
        )

    async def _send(self, method: str, path: str, **kwargs) -> httpx.Response:
        async for attempt in AsyncRetrying(
            retry=retry_if_exception_type(Throttled), stop=stop_after_attempt(4), wait=lambda state: state.outcome.exception().seconds, reraise=True
        ):
            with attempt:
                return await self._http.request(method, path, **kwargs)
        raise AssertionError

    async def folder(self, path: str) -> dict:
        response = await self._send("GET", f"/v1/fs{path}", params={"list_content": "true"})  #~ GET /pubapi/v1/fs/{path} handles=specific
        return response.json()

    async def share(self, path: str) -> str:
        body = {"path": path, "type": "file", "accessibility": "recipients"}
        response = await self._send("POST", "/v1/links", json=body)  #~ POST /pubapi/v1/links handles=specific
        return response.json()["links"][0]["url"]

    async def aclose(self) -> None:
        await self._http.aclose()


@asynccontextmanager
async def connected(domain: str, token: str) -> AsyncIterator[EgnyteClient]:
    client = EgnyteClient(domain, token)
    try:
        yield client
    finally:
        await client.aclose()
