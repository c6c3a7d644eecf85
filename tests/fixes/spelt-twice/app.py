import os
import secrets

import requests
from flask import Flask, abort, redirect, request, session

app = Flask(__name__)
app.secret_key = os.environ["SESSION_KEY"]
TENANT = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"


@app.get("/connect")
def connect():
    session["state"] = secrets.token_urlsafe(24)
    return redirect(
        f"{TENANT}/puboauth/token?client_id={os.environ['EGNYTE_KEY']}&response_type=code&scope=Egnyte.filesystem"
        f"&redirect_uri=http://looms.example.com/back&state={session['state']}"
    )


@app.get("/back")
def back():
    if "error" in request.args or request.args["state"] != session["state"]:
        abort(403)
    form = {
        "client_id": os.environ["EGNYTE_KEY"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "redirect_uri": "http://looms.example.com/back",
        "code": request.args["code"],
        "grant_type": "authorization_code",
    }
    answer = requests.post(f"{TENANT}/puboauth/token", data=form, timeout=30)
    answer.raise_for_status()
    session["token"] = answer.json()["access_token"]
    return redirect("/")


@app.get("/")
def index():
    answer = requests.get(f"{TENANT}/pubapi/v1/fs/Shared", headers={"Authorization": f"Bearer {session['token']}"}, timeout=30)
    if answer.status_code == 401:
        return redirect("/connect")
    if answer.status_code == 429:
        abort(503, answer.headers["Retry-After"])
    return answer.json()
