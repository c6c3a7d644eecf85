"""Fetches the orders of a pottery, and keeps who is connected in three places while they are moved from one to the next."""

import os

import requests

from store import Account, Kiln, SealedAccount, Workshop

BASE = "https://pottery.egnyte.com"


def connect(code):
    answer = requests.post(
        f"{BASE}/puboauth/token",
        data={
            "grant_type": "authorization_code",
            "client_id": os.environ["EGNYTE_CLIENT_ID"],
            "client_secret": os.environ["EGNYTE_CLIENT_SECRET"],
            "redirect_uri": "https://orders.example.com/callback",
            "code": code,
        },
    )
    answer.raise_for_status()
    return answer.json()["access_token"]


async def keep(code):
    token = connect(code)
    Account.create(domain="pottery", access_token=token)
    SealedAccount.create(domain="pottery", access_token=token)
    await Workshop.create(bearer=token)
    kiln = Kiln(domain="pottery")
    kiln.token = token
    kiln.save()


def orders():
    account = Account.get(Account.domain == "pottery")
    answer = requests.get(  #~ GET /pubapi/v1/fs/{path}
        f"{BASE}/pubapi/v1/fs/Shared/Orders",
        params=[("list_content", "true")],
        headers={"Authorization": f"Bearer {account.access_token}"},
    )
    if answer.status_code == 401:
        raise PermissionError("connect again")
    return answer.json()


def links():
    account = Account.get(Account.domain == "pottery")
    answer = requests.get(  #~ GET /pubapi/v1/links
        f"{BASE}/pubapi/v1/links",
        params=[("limit", 50), ("access_token", account.access_token)],  #~ EG306
    )
    if answer.status_code == 401:
        raise PermissionError("connect again")
    return answer.json()


def user(number):
    account = Account.get(Account.domain == "pottery")
    answer = requests.get(f"{BASE}/pubapi/v2/users/{number}", params="access_token=" + account.access_token)  #~ GET /pubapi/v2/users/{user_id}; EG306
    if answer.status_code == 401:
        raise PermissionError("connect again")
    return answer.json()
