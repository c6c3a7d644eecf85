"""Inspection sheets of the hives, kept in Egnyte."""
import logging
import os
import secrets
from urllib.parse import urlencode

import requests
from flask import Flask, abort, redirect, request, session

log = logging.getLogger("beehives")
app = Flask(__name__)
app.secret_key = os.environ["FLASK_SECRET"]
TENANT = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"
BACK = "https://hives.example.com/egnyte/back"


@app.get("/egnyte/connect")
def connect():
    session["nonce"] = secrets.token_urlsafe(24)
    query = {
        "client_id": os.environ["EGNYTE_CLIENT_ID"],
        "redirect_uri": BACK,
        "response_type": "code",
        "scope": "Egnyte.filesystem",
        "state": session["nonce"],
    }
    return redirect(f"{TENANT}/puboauth/token?{urlencode(query)}")


@app.get("/egnyte/back")
def back():
    if request.args.get("error"):
        abort(400, "Egnyte was not connected")
    state = request.args.get("state")
    if state is None:
        abort(400, "no state")
    log.info("the browser is back with %s", state)
    form = {
        "client_id": os.environ["EGNYTE_CLIENT_ID"],
        "client_secret": os.environ["EGNYTE_CLIENT_SECRET"],
        "redirect_uri": BACK,
        "grant_type": "authorization_code",
        "code": request.args["code"],  #~ EG206
    }
    answer = requests.post(f"{TENANT}/puboauth/token", data=form, timeout=30)
    answer.raise_for_status()
    session["egnyte"] = answer.json()["access_token"]
    return redirect("/sheets")


@app.get("/sheets")
def sheets():
    answer = requests.get(  #~ GET /pubapi/v1/fs/{path}
        f"{TENANT}/pubapi/v1/fs/Shared/Hives", headers={"Authorization": f"Bearer {session['egnyte']}"}, timeout=30
    )
    if answer.status_code == 401:
        return redirect("/egnyte/connect")
    if answer.status_code == 429:
        abort(503, f"Egnyte asks to wait {answer.headers['Retry-After']} seconds")
    return answer.json()
