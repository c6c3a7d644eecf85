import os

import requests

HOST = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"


class SignInAgain(Exception):
    pass


class Busy(Exception):
    pass


def get_token():
    form = {
        "grant_type": "password", #~ EG203
        "client_id": os.environ["EGNYTE_CLIENT_ID"],
        "client_secret": os.environ["EGNYTE_CLIENT_SECRET"],
        "username": os.environ["EGNYTE_USER"],
        "password": os.environ["EGNYTE_PASSWORD"],
        "scope": "Egnyte.filesystem",
    }
    return requests.post(f"{HOST}/puboauth/token", data=form, timeout=30).json()["access_token"]


def ask(method, path, token, **options):
    headers = {"Authorization": f"Bearer {token}"}
    answer = requests.request(method, f"{HOST}/pubapi/v1{path}", headers=headers, timeout=60, **options)
    if answer.status_code == 401:
        raise SignInAgain
    if answer.status_code == 429:
        raise Busy(answer.headers["Retry-After"])
    return answer
