import os

import requests

API_BASE = os.environ["API_BASE"]
TIMEOUT = 30


def bearer(token):
    return {"Authorization": f"Bearer {token}"}


def who(token):
    answer = requests.get("https://api.dropboxapi.com/2/users/get_current_account", headers=bearer(token), timeout=TIMEOUT)
    answer.raise_for_status()
    return answer.json()["email"]


def folder(token, path):
    return requests.get(f"{API_BASE}/pubapi/v1/fs/{path}", headers=bearer(token), timeout=TIMEOUT).json() #~ GET /pubapi/v1/fs/{path} handles=none; EG401:warning
