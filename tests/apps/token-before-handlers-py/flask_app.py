import os

import requests
from flask import Flask, g

app = Flask(__name__)
BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"


def sign_in():
    answer = requests.post(
        f"{BASE}/puboauth/token",
        data={"grant_type": "password", "username": os.environ["EGNYTE_USER"], "password": os.environ["EGNYTE_PASSWORD"], "client_id": os.environ["EGNYTE_KEY"]},
    )
    answer.raise_for_status()
    return answer.json()["access_token"]


@app.before_request
def with_token():
    g.egnyte_token = sign_in()  #~ EG308


@app.get("/links")
def links():
    return requests.get(f"{BASE}/pubapi/v1/links", headers={"Authorization": f"Bearer {g.egnyte_token}"}).json()  #~ GET /pubapi/v1/links handles=none
