"""Reads who lies at which mooring. A generator sends the requests, and whoever takes its answers looks at them."""

from collections.abc import AsyncGenerator
from contextlib import aclosing, closing
from http import HTTPStatus
from urllib.request import urlopen

import aiohttp

API = "https://{}.egnyte.com/pubapi/v1"


class SignInAgain(Exception):
    """The harbour master has to sign in once more."""


class Moorings:
    def __init__(self, domain: str, token: str, client: aiohttp.ClientSession) -> None:
        self.api = API.format(domain)
        self.token = token
        self.client = client

    async def _tries(self, url: str, tries: int = 3) -> AsyncGenerator[tuple[aiohttp.ClientResponse, int]]:
        for attempt in range(tries):
            headers = {"Authorization": f"Bearer {self.token}"}
            async with self.client.get(url, headers=headers) as answer:
                yield answer, attempt

    async def ask(self, path: str) -> dict | None:
        async with aclosing(self._tries(self.api + path)) as tries:
            async for answer, _attempt in tries:
                if answer.status == HTTPStatus.UNAUTHORIZED:
                    raise SignInAgain
                if answer.status == HTTPStatus.TOO_MANY_REQUESTS:
                    continue
                return await answer.json()
        return None

    async def lying(self, mooring: str) -> dict | None:
        return await self.ask(f"/fs/Shared/moorings/{mooring}")  #~ GET /pubapi/v1/fs/{path} handles=specific


def tides() -> bytes:
    with closing(urlopen("https://tides.example.com/today", timeout=9)) as page:
        return page.read()
