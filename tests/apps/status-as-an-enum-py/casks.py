import http
import os
import sys
from http import HTTPStatus

import requests

HOST = os.environ["EGNYTE_HOST"]
HEAD = {"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}


def casks():
    answer = requests.get(f"https://{HOST}/pubapi/v1/fs/Shared/Casks", headers=HEAD, timeout=30)  #~ GET /pubapi/v1/fs/{path} handles=specific
    status = HTTPStatus(answer.status_code)
    if status is HTTPStatus.UNAUTHORIZED:
        sys.exit("the token was refused")
    if status is HTTPStatus.TOO_MANY_REQUESTS:
        sys.exit("come back later")
    return answer.json()


def links():
    answer = requests.get(f"https://{HOST}/pubapi/v1/links", headers=HEAD, timeout=30)  #~ GET /pubapi/v1/links handles=specific
    match http.HTTPStatus(answer.status_code):
        case http.HTTPStatus.UNAUTHORIZED:
            sys.exit("the token was refused")
        case http.HTTPStatus.TOO_MANY_REQUESTS:
            sys.exit("come back later")
    return answer.json()


def notes():
    answer = requests.get(f"https://{HOST}/pubapi/v1/notes", headers=HEAD, timeout=30)  #~ GET /pubapi/v1/notes handles=generic
    status = http.HTTPStatus(answer.status_code)
    if status is http.HTTPStatus.FORBIDDEN or status == HTTPStatus.NOT_FOUND:  #~ EG402; EG403
        sys.exit("no such notes")
    return answer.json()


print(casks(), links(), notes())
