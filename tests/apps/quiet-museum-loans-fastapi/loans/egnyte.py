"""The way to Egnyte."""

import os
from dataclasses import dataclass
from urllib.parse import urlencode

import httpx

SESSION_KEY = os.environ["SESSION_KEY"]
CLIENT = {"client_id": os.environ["EGNYTE_CLIENT_ID"], "redirect_uri": "https://loans.museum.example/connected"}
SHOWCASE = {"Authorization": f"Bearer {os.environ['SHOWCASE_TOKEN']}"}


class ConnectAgain(Exception):
    """The token is no longer valid."""


class Busy(Exception):
    def __init__(self, seconds: str):
        super().__init__(f"Egnyte asks to wait {seconds} seconds")
        self.seconds = seconds


@dataclass
class Account:
    domain: str
    token: str


def sign_in_url(state: str) -> str:
    query = {**CLIENT, "response_type": "code", "scope": "Egnyte.filesystem", "state": state}
    return "https://partner-integrations.egnyte.com/services/oauth/code?" + urlencode(query)


async def exchange(domain: str, code: str) -> Account:
    form = {**CLIENT, "client_secret": os.environ["EGNYTE_CLIENT_SECRET"], "grant_type": "authorization_code", "code": code}
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"https://{domain}/puboauth/token", data={**form, "scope": "Egnyte.filesystem"})
    answer.raise_for_status()
    return Account(domain, answer.json()["access_token"])


# egnyte-scopes: filesystem
async def papers(account: Account, museum: str) -> list[dict]:
    listing = await _get(account, f"/pubapi/v1/fs/Shared/Loans/{museum}")  #~ GET /pubapi/v1/fs/{path} handles=specific
    return listing.get("files", [])


async def _get(account: Account, path: str) -> dict:
    headers = {"Authorization": f"Bearer {account.token}"}
    async with httpx.AsyncClient(base_url=f"https://{account.domain}", headers=headers) as client:
        answer = await client.get(path)
    if answer.status_code == 401:
        raise ConnectAgain()
    if answer.status_code == 429:
        raise Busy(answer.headers.get("Retry-After", "1"))
    answer.raise_for_status()
    return answer.json()
