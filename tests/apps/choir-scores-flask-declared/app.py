import functools
import os
import secrets
from urllib.parse import urlencode

import requests
from flask import Flask, abort, redirect, request, session

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
CALLBACK = "https://scores.example.com/connected"


def host():
    return f"https://{session['domain']}.egnyte.com"


def connected(view):
    @functools.wraps(view)
    def inner(*args, **kwargs):
        answer = view(*args, **kwargs)
        if answer.status_code == 401:
            return redirect("/connect")
        return answer.json()

    return inner


def bearer():
    return {"Authorization": f"Bearer {session['token']}"}


def folder(path):
    return requests.get(f"{host()}/pubapi/v1/fs/Shared/{path}", headers=bearer(), timeout=30)  #~ GET /pubapi/v1/fs/{path}


def publish(path):
    body = {"path": f"/Shared/{path}", "type": "file", "accessibility": "anyone"}
    return requests.post(f"{host()}/pubapi/v1/links", json=body, headers=bearer(), timeout=30)  #~ POST /pubapi/v1/links


@app.get("/connect")
def connect():
    session["domain"] = request.args["domain"]
    session["state"] = secrets.token_urlsafe()
    query = {
        "client_id": os.environ["EGNYTE_KEY"],
        "redirect_uri": CALLBACK,
        "scope": "Egnyte.filesystem Egnyte.link",
        "state": session["state"],
        "response_type": "code",
    }
    return redirect(f"{host()}/puboauth/token?{urlencode(query)}")


@app.get("/connected")
def back():
    if "error" in request.args or request.args["state"] != session["state"]:
        abort(403)
    form = {
        "client_id": os.environ["EGNYTE_KEY"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "redirect_uri": CALLBACK,
        "code": request.args["code"],
        "grant_type": "authorization_code",
    }
    session["token"] = requests.post(f"{host()}/puboauth/token", data=form, timeout=30).json()["access_token"]
    return redirect("/scores")


# egnyte-scopes: Egnyte.filesystem
@app.get("/scores")
@connected
def scores():
    return folder("Scores")


# egnyte-scopes: Egnyte.filesystem
@app.post("/scores/<name>/publish")  #~^ EG107
@connected
def publish_score(name):
    folder("Scores")
    return publish(f"Scores/{name}")


# egnyte-scopes: Egnyte.link
@app.post("/posters/<name>/publish")
@connected
def publish_poster(name):
    return publish(f"Posters/{name}")
