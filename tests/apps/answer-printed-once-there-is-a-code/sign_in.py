"""Signs one user in from a terminal, for the scripts beside it."""
import os
import sys

import requests

import settings

HOST = "https://%s.egnyte.com" % os.environ["EGNYTE_DOMAIN"]


def ask(**form):
    form.update(client_id=settings.KEY, client_secret=settings.SECRET, redirect_uri="https://barges.example.com/back")
    return requests.post(HOST + "/puboauth/token", data=form, timeout=10)


def exchange(code):
    data = {}
    if settings.VERBOSE and code:
        data = ask(code=code, grant_type="authorization_code").json()
        print(data)  #~ EG305
    return data


def exchange_again(code):
    if code is None:
        sys.exit("no code")
    data = ask(code=code, grant_type="authorization_code").json()
    print(data)  #~ EG305
    return data


def refusal(code):
    answer = ask(code=code, grant_type="authorization_code")
    data = answer.json()
    code = answer.status_code
    if code >= 400:
        print(data)
    return data


if __name__ == "__main__":
    for step in (exchange, exchange_again, refusal):
        token = step(sys.argv[1]).get("access_token")
        answer = requests.get(HOST + "/pubapi/v1/fs/Shared/Barges", headers={"Authorization": "Bearer " + token}, timeout=10)  #~ GET /pubapi/v1/fs/{path}
        if answer.status_code == 401:
            sys.exit("sign in again")
        if "Retry-After" in answer.headers:
            sys.exit("busy")
