"""Fetches the reports of the archive; addresses are folded from their segments."""

import os
from functools import reduce

import requests

API = f"https://{os.environ['ARCHIVE_DOMAIN']}.egnyte.com/pubapi"


class SignedOut(Exception):
    pass


def address(*segments):
    return reduce(lambda url, segment: f"{url}/{segment}", segments, API)


def ask(token, *segments):
    answer = requests.get(address(*segments), headers={"Authorization": f"Bearer {token}"}, timeout=30)
    if answer.status_code == 401:
        raise SignedOut
    answer.raise_for_status()
    return answer.json()


def folder(token, name):
    return ask(token, "v1", "fs", "Shared", name)  #~ GET /pubapi/v1/fs/{path} handles=specific


def readers(token):
    return ask(token, "v2", "users")  #~ GET /pubapi/v2/users handles=specific
