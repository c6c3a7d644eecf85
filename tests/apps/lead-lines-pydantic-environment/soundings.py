import time

import httpx

from config import archive, settings


class SignInAgain(Exception):
    pass


def read(path):
    headers = {"Authorization": f"Bearer {settings.egnyte_token}"}
    answer = httpx.get(path, headers=headers)
    if answer.status_code == 401:
        raise SignInAgain
    if answer.status_code == 429:
        time.sleep(int(answer.headers["Retry-After"]))
        return read(path)
    return answer.json()


def soundings():
    return read(f"{settings.egnyte_url}/pubapi/v1/fs/Shared/{settings.folder}") #~ GET /pubapi/v1/fs/{path} handles=specific


def links():
    return read(f"{archive.url}/pubapi/v1/links") #~ GET /pubapi/v1/links handles=specific
