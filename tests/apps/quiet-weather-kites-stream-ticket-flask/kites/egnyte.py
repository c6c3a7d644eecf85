import requests
from flask import session


class SignInAgain(Exception):
    pass


class Busy(Exception):
    pass


def call(path, **query):
    answer = requests.request(
        "GET",
        f"https://{session['domain']}.egnyte.com/pubapi{path}",
        params=query,
        headers={"Authorization": "{token_type} {access_token}".format(token_type="Bearer", access_token=session["egnyte_token"])},
        timeout=30,
    )
    if answer.status_code == 401:
        raise SignInAgain
    if answer.status_code == 429:
        raise Busy(answer.headers.get("Retry-After"))
    return answer.json()


def forget():
    requests.post(
        f"https://{session['domain']}.egnyte.com/pubapi/v1/tokens/revoke",
        data={"token": session.pop("egnyte_token")},
        timeout=30,
    )
