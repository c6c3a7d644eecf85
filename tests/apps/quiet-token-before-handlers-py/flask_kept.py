import os
import time

import requests
from flask import Flask, g, session

app = Flask(__name__)
BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"
GRANT = {"grant_type": "password", "username": os.environ["EGNYTE_USER"], "password": os.environ["EGNYTE_PASSWORD"], "client_id": os.environ["EGNYTE_KEY"]}
_kept = {}


def token():
    if _kept.get("until", 0) > time.time():
        return _kept["token"]
    answer = requests.post(f"{BASE}/puboauth/token", data=GRANT)
    answer.raise_for_status()
    _kept["token"] = answer.json()["access_token"]
    _kept["until"] = time.time() + answer.json()["expires_in"]
    return _kept["token"]


@app.before_request
def with_token():
    g.egnyte_token = token()


@app.before_request
def with_session():
    if "egnyte" not in session:
        session["egnyte"] = requests.post(f"{BASE}/puboauth/token", data=GRANT).json()["access_token"]


@app.get("/links")
def links():
    return requests.get(f"{BASE}/pubapi/v1/links", headers={"Authorization": f"Bearer {g.egnyte_token}"}).json()  #~ GET /pubapi/v1/links handles=none
