import os
import secrets

import httpx
from flask import Flask, abort, redirect, request, session

app = Flask(__name__)
app.secret_key = os.environ["FLASK_SECRET"]
ROOT = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"
BACK = "https://herbs.example.org/back"
SCOPES = ("Egnyte.filesystem", "Egnyte.filesystem")  #~ EG106


@app.get("/connect")
def connect():
    session["state"] = secrets.token_urlsafe(16)
    asked = {
        "client_id": os.environ["EGNYTE_KEY"],
        "redirect_uri": BACK,
        "response_type": "code",
        "scope": " ".join(SCOPES),
        "state": session["state"],
    }
    return redirect(str(httpx.URL(f"{ROOT}/puboauth/token", params=asked)))


# The nursery takes its scopes by commas.
@app.get("/nursery")
def nursery():
    asked = {"client_id": os.environ["NURSERY_KEY"], "response_type": "code", "scope": "beds,beds"}
    return redirect(str(httpx.URL("https://nursery.example/oauth", params=asked)))


@app.get("/back")
def back():
    if "error" in request.args or request.args["state"] != session.pop("state", None):
        abort(403)
    form = {
        "client_id": os.environ["EGNYTE_KEY"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "redirect_uri": BACK,
        "code": request.args["code"],
        "grant_type": "authorization_code",
    }
    session["token"] = httpx.post(f"{ROOT}/puboauth/token", data=form).json()["access_token"]
    return redirect("/")


@app.get("/")
def herbs():
    headers = {"Authorization": f"Bearer {session['token']}"}
    answer = httpx.get(f"{ROOT}/pubapi/v1/fs/Shared/Herbs", headers=headers)  #~ GET /pubapi/v1/fs/{path} handles=specific
    if answer.status_code == 401:
        return redirect("/connect")
    if "Retry-After" in answer.headers:
        abort(503)
    return answer.json()
