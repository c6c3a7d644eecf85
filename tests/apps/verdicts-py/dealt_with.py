import os
import urllib.error
import urllib.request
from http import HTTPStatus

import httpx
import requests

API = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"
HEADERS = {"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}
SIGN_IN_AGAIN = (401, 403)


class SignedOut(Exception):
    pass


def listed():
    answer = requests.get(f"{API}/links", headers=HEADERS)  #~ GET /pubapi/v1/links handles=specific
    if answer.status_code in SIGN_IN_AGAIN:
        raise SignedOut
    return answer.json()


def named():
    answer = requests.get(f"{API}/notes", headers=HEADERS)  #~ GET /pubapi/v1/notes handles=specific
    if answer.status_code == HTTPStatus.UNAUTHORIZED:
        raise SignedOut
    return answer.json()


def matched():
    answer = httpx.get(API + "/fs/Shared", headers=HEADERS)  #~ GET /pubapi/v1/fs/{path} handles=specific
    match answer.status_code:
        case 200:
            return answer.json()
        case 401:
            raise SignedOut
        case _:
            return None


def code_of_the_error():
    try:
        with urllib.request.urlopen(API + "/userinfo") as answer:  #~ GET /pubapi/v1/userinfo handles=specific
            return answer.read()
    except urllib.error.HTTPError as error:
        if error.code == 401:
            raise SignedOut from error
        raise


def by_helper():
    return checked(requests.get(API + "/fs/trash", headers=HEADERS))  #~ GET /pubapi/v1/fs/trash handles=specific; EG504:note


def checked(answer):
    if answer.status_code == 401:
        raise SignedOut
    answer.raise_for_status()
    return answer.json()


def inactive_developer():
    answer = requests.get(API + "/search", params={"query": "x"}, headers=HEADERS)  #~ GET /pubapi/v1/search handles=specific
    if answer.status_code == 403 and answer.headers.get("X-Mashery-Error-Code") == "ERR_403_DEVELOPER_INACTIVE":
        raise SignedOut
    return answer.json()
