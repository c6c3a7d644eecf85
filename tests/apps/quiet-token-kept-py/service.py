import functools
import os
import time

import requests
from cachetools import TTLCache, cached
from flask import Flask, jsonify

BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"
app = Flask(__name__)
_token = None
_expires = 0.0


def _login():
    response = requests.post(
        f"{BASE}/puboauth/token",
        data={
            "grant_type": "password",
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "username": os.environ["EGNYTE_USER"],
            "password": os.environ["EGNYTE_PASSWORD"],
            "scope": "Egnyte.filesystem Egnyte.link Egnyte.user Egnyte.group",
        },
        timeout=30,
    )
    response.raise_for_status()
    return response.json()


def token_until_it_expires():
    global _token, _expires
    if _token is None or time.time() > _expires:
        body = _login()
        _token = body["access_token"]
        _expires = time.time() + body["expires_in"] - 60
    return _token


@functools.lru_cache(maxsize=1)
def token_of_process():
    return _login()["access_token"]


@cached(TTLCache(maxsize=1, ttl=3600))
def token_for_an_hour():
    return _login()["access_token"]


class Client:
    def __init__(self):
        self.session = requests.Session()
        self.session.headers["Authorization"] = "Bearer " + _login()["access_token"]

    def groups(self):
        return self.session.get(f"{BASE}/pubapi/v2/groups", timeout=30).json()  #~ GET /pubapi/v2/groups


client = Client()


@app.route("/folder/<path:path>")
def folder(path):
    headers = {"Authorization": f"Bearer {token_until_it_expires()}"}
    return jsonify(requests.get(f"{BASE}/pubapi/v1/fs/{path}", headers=headers, timeout=30).json())  #~ GET /pubapi/v1/fs/{path}


@app.route("/links")
def links():
    headers = {"Authorization": f"Bearer {token_of_process()}"}
    return jsonify(requests.get(f"{BASE}/pubapi/v1/links", headers=headers, timeout=30).json())  #~ GET /pubapi/v1/links


@app.route("/users")
def users():
    headers = {"Authorization": f"Bearer {token_for_an_hour()}"}
    return jsonify(requests.get(f"{BASE}/pubapi/v2/users", headers=headers, timeout=30).json())  #~ GET /pubapi/v2/users


@app.route("/groups")
def groups():
    return jsonify(client.groups())
