import time
from urllib.parse import urlencode

import requests
from django.conf import settings


class SignInAgain(Exception):
    pass


def _conf(name):
    return settings.OAUTH["EGNYTE"][name]


def sign_in_url(domain, state):
    query = {
        "client_id": _conf("CLIENT_ID"),
        "redirect_uri": _conf("REDIRECT_URI"),
        "response_type": "code",
        "scope": _conf("SCOPE"),
        "state": state,
    }
    return _conf("TOKEN_URL").format(domain=domain) + "?" + urlencode(query)


def exchange(domain, code):
    answer = requests.post(
        _conf("TOKEN_URL").format(domain=domain),
        data={
            "client_id": _conf("CLIENT_ID"),
            "client_secret": _conf("CLIENT_SECRET"),
            "redirect_uri": _conf("REDIRECT_URI"),
            "code": code,
            "grant_type": "authorization_code",
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()["access_token"]


def upload(domain, token, path, content):
    url = f"https://{domain}.egnyte.com/pubapi/v1/fs-content/{path}"  #~ POST /pubapi/v1/fs-content/{path}
    while True:
        answer = requests.post(url, data=content, headers={"Authorization": f"Bearer {token}"}, timeout=120)
        if answer.status_code == 401:
            raise SignInAgain(domain)
        if answer.status_code not in (403, 429) or "Retry-After" not in answer.headers:
            break
        time.sleep(int(answer.headers["Retry-After"]))
    answer.raise_for_status()
