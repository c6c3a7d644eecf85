import os
import sys

import requests

from errors import AuthenticationFailed, NotAuthorized, Unauthorized

HOST = os.environ["EGNYTE_HOST"]
HEAD = {"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}


def listing(path):
    answer = requests.get(f"https://{HOST}/pubapi/v1/fs/Shared/{path}", headers=HEAD, timeout=30)  #~ GET /pubapi/v1/fs/{path} handles=generic
    if answer.status_code in (403, 404):  #~ EG402; EG403
        raise Unauthorized(path)
    if not answer.ok:
        raise RuntimeError(answer.text)
    return answer.json()


def links():
    answer = requests.get(f"https://{HOST}/pubapi/v1/links", headers=HEAD, timeout=30)  #~ GET /pubapi/v1/links handles=specific
    match answer.status_code:
        case 401:
            raise AuthenticationFailed()
        case 403:
            raise Unauthorized("links")
    answer.raise_for_status()
    return answer.json()


def groups():
    answer = requests.get(f"https://{HOST}/pubapi/v2/groups", headers=HEAD, timeout=30)  #~ GET /pubapi/v2/groups handles=specific
    if answer.status_code == 403:
        raise NotAuthorized("groups")
    if answer.status_code >= 400:
        raise NotAuthorized(answer.reason)
    return answer.json()


def main(path):
    try:
        print(listing(path))
    except Unauthorized:
        print("not shared with you")
    try:
        print(links())
    except AuthenticationFailed:
        sys.exit("the token was refused: ask for a new one")
    try:
        print(groups())
    except NotAuthorized:
        sys.exit("sign in to Egnyte again")


main(sys.argv[1])
