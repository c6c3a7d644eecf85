import os
import secrets
from dataclasses import asdict, dataclass
from urllib.parse import urlencode

import requests
from flask import Flask, abort, redirect, request, session

from brands import brand

app = Flask(__name__)
app.secret_key = os.environ["FLASK_SECRET"]

HOST = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"
CALLBACK = "https://locks.example.com/egnyte/callback"


@dataclass(frozen=True)
class Grant:
    client_id: str
    scope: str
    redirect_uri: str = CALLBACK
    response_type: str = "code"


READER = Grant(os.environ["EGNYTE_KEY"], "Egnyte.filesystem")
KEEPER = Grant(os.environ["EGNYTE_KEEPER_KEY"], "Egnyte.filesystem")


def new_state():
    session["state"] = secrets.token_urlsafe(16)
    return session["state"]


@app.get("/egnyte/connect")
def connect():
    return redirect(f"{HOST}/puboauth/token?" + urlencode(asdict(READER) | {"state": new_state()}))


@app.get("/egnyte/connect/keeper")
def connect_keeper():
    # Either of the two has all its fields, those with a default too.
    grant = READER if request.args.get("read") else KEEPER
    return redirect(f"{HOST}/puboauth/token?" + urlencode({**asdict(grant), "state": new_state()}))


@app.get("/egnyte/connect/brand")
def connect_brand():
    # What a brand adds, its state among it, is its own business.
    fields = {"client_id": os.environ["EGNYTE_KEY"], "redirect_uri": CALLBACK, "response_type": "code", "scope": "Egnyte.filesystem"}
    return redirect(f"{HOST}/puboauth/token?" + urlencode({**asdict(brand(request.host)), **fields}))


@app.get("/egnyte/callback")
def callback():
    if "error" in request.args or not secrets.compare_digest(request.args["state"], session.pop("state", "")):
        abort(403)
    form = {
        "client_id": os.environ["EGNYTE_KEY"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "redirect_uri": CALLBACK,
        "code": request.args["code"],
        "grant_type": "authorization_code",
    }
    answer = requests.post(f"{HOST}/puboauth/token", data=form, timeout=10)
    answer.raise_for_status()
    session["token"] = answer.json()["access_token"]
    return redirect("/locks")


@app.get("/locks")
def locks():
    headers = {"Authorization": f"Bearer {session['token']}"}
    answer = requests.get(f"{HOST}/pubapi/v1/fs/Shared/Locks", headers=headers, timeout=10)  #~ GET /pubapi/v1/fs/{path}
    if answer.status_code == 401:
        return redirect("/egnyte/connect")
    if "Retry-After" in answer.headers:
        abort(503)
    return answer.json()
