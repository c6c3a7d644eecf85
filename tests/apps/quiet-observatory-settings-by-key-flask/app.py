import logging
import os
import secrets
from urllib.parse import urlencode

import requests
from flask import Flask, redirect, request, session

from settings import db, settings

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]
db.init_app(app)
log = logging.getLogger("nights")

REDIRECT = "https://nights.farsight.example/egnyte"


def host():
    return f"https://{settings.get('egnyte_domain')}.egnyte.com"


@app.get("/connect")
def connect():
    session["state"] = secrets.token_urlsafe(16)
    asked = {
        "client_id": settings.get("egnyte_client_id"),
        "redirect_uri": REDIRECT,
        "response_type": "code",
        "scope": "Egnyte.filesystem",
        "state": session["state"],
    }
    return redirect(f"{host()}/puboauth/token?{urlencode(asked)}")


@app.get("/egnyte")
def connected():
    if request.args.get("error") or request.args.get("state") != session.pop("state", None):
        return "not connected", 400
    answer = requests.post(
        f"{host()}/puboauth/token",
        data={
            "grant_type": "authorization_code",
            "client_id": settings.get("egnyte_client_id"),
            "client_secret": settings.get("egnyte_client_secret"),
            "redirect_uri": REDIRECT,
            "code": request.args["code"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    plates(answer.json()["access_token"])
    return redirect("/")


def plates(token):
    per_night = settings.get("plates_per_night")
    log.info("plates per night: %s", per_night)
    answer = requests.get(  #~ GET /pubapi/v1/fs/{path} handles=specific
        f"{host()}/pubapi/v1/fs/Shared/Plates", params={"count": per_night}, headers={"Authorization": f"Bearer {token}"}, timeout=30
    )
    if answer.status_code == 401:
        return None
    if answer.status_code == 429:
        log.warning("wait %s", answer.headers.get("Retry-After"))
        return None
    answer.raise_for_status()
    return answer.json()["files"]
