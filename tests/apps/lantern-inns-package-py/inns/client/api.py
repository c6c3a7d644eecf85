"""Asks for the papers of the inns."""

from http import HTTPStatus

import aiohttp

from .const import API


class SignInAgain(Exception):
    """The token is no longer taken."""


class Papers:
    def __init__(self, domain: str, token: str, client: aiohttp.ClientSession) -> None:
        self._api = API.format(domain=domain)
        self._token = token
        self._client = client

    async def request(self, path: str, *, method: str = "get") -> dict:
        headers = {"Authorization": f"Bearer {self._token}"}
        async with self._client.request(method=method, url=self._api + path, headers=headers) as answer:
            if answer.status == HTTPStatus.UNAUTHORIZED:
                raise SignInAgain
            if answer.status == HTTPStatus.TOO_MANY_REQUESTS:
                raise TimeoutError(answer.headers.get("Retry-After"))
            answer.raise_for_status()
            return await answer.json()


class Ledger:
    """Kept in memory only."""

    def __init__(self) -> None:
        self.entries: dict[str, int] = {}

    async def request(self, path: str) -> int:
        return self.entries.get(path, 0)
