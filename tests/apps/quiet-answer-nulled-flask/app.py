import hashlib
import os
import secrets
from datetime import datetime, timedelta, timezone

import requests
from cryptography.fernet import Fernet
from flask import Flask, abort, jsonify, make_response, redirect, render_template, request, session

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_SAMESITE="Lax")
box = Fernet(os.environ["COOKIE_KEY"])

CALLBACK = "https://glaziers.example.com/egnyte/callback"
COOKIE = {"httponly": True, "secure": True, "samesite": "Lax"}


@app.get("/egnyte/connect")
def connect():
    session["domain"] = request.args["domain"]
    session["state"] = secrets.token_urlsafe(24)
    return redirect(
        f"https://{session['domain']}.egnyte.com/puboauth/token?client_id={os.environ['EGNYTE_KEY']}"
        f"&redirect_uri={CALLBACK}&scope=Egnyte.filesystem&response_type=code&state={session['state']}"
    )


def exchange():
    if "error" in request.args or request.args.get("state") != session.pop("state", None):
        abort(403)
    answer = requests.post(
        f"https://{session['domain']}.egnyte.com/puboauth/token",
        data={
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": CALLBACK,
            "code": request.args["code"],
            "grant_type": "authorization_code",
        },
        timeout=30,
    )
    return answer.json()


@app.get("/egnyte/callback")
def callback():
    token = exchange()
    until = datetime.now(timezone.utc) + timedelta(seconds=token["expires_in"])
    page = render_template("connected.html", connected=bool(token["access_token"]), until=until, domain=session["domain"])
    response = make_response(page)
    response.set_cookie("glaziers", box.encrypt(token["access_token"].encode()).decode(), expires=until, **COOKIE)
    response.set_cookie("glaziers_mark", hashlib.sha256(token["access_token"].encode()).hexdigest(), **COOKIE)
    response.set_cookie("glaziers_until", until.isoformat(), secure=True)
    return response


@app.get("/egnyte/callback.json")
def callback_json():
    token = exchange()
    response = jsonify({**token, "access_token": None, "refresh_token": None})
    response.set_cookie("glaziers", box.encrypt(token["access_token"].encode()).decode(), **COOKIE)
    return response


@app.get("/egnyte/popup")
def popup():
    token = exchange()
    sealed = box.encrypt(token["access_token"].encode()).decode()
    response = jsonify(dict(token, access_token=None, refresh_token=None))
    response.set_cookie("glaziers", sealed, **COOKIE)
    return response


@app.get("/panes")
def panes():
    token = box.decrypt(request.cookies["glaziers"].encode()).decode()
    folder = requests.get(  #~ GET /pubapi/v1/fs/{path}
        f"https://{session['domain']}.egnyte.com/pubapi/v1/fs/Shared/Panes",
        headers={"Authorization": f"Bearer {token}"},
        timeout=30,
    )
    if folder.status_code == 401:
        return redirect("/egnyte/connect")
    return jsonify(folder.json().get("files", []))
