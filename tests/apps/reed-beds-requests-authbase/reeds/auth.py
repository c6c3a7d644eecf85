import os
import time

import requests
from requests.auth import AuthBase

TOKEN_URL = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/puboauth/token"


def password_form():
    return {
        "grant_type": "password",
        "client_id": os.environ["EGNYTE_KEY"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "username": os.environ["EGNYTE_USER"],
        "password": os.environ["EGNYTE_PASSWORD"],
        "scope": "Egnyte.filesystem Egnyte.link",
    }


class FreshToken(AuthBase):
    def __call__(self, request):
        answer = requests.post(TOKEN_URL, data=password_form(), timeout=20)  #~ EG308
        request.headers["Authorization"] = "Bearer " + answer.json()["access_token"]
        return request


class KeptToken(AuthBase):
    def __init__(self):
        self._token = None
        self._until = 0.0

    def __call__(self, request):
        if self._token is None or time.time() > self._until:
            grant = requests.post(TOKEN_URL, data=password_form(), timeout=20).json()
            self._token = grant["access_token"]
            self._until = time.time() + grant["expires_in"] - 60
        request.headers["Authorization"] = "Bearer " + self._token
        return request
