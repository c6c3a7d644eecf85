import hashlib
import json
import logging
import os
import secrets
import sqlite3

import keyring
import requests
from cryptography.fernet import Fernet
from flask import Flask, abort, jsonify, make_response, redirect, render_template_string, request, session

app = Flask(__name__)
app.secret_key = os.environ["FLASK_SECRET"]
log = logging.getLogger("intake")
db = sqlite3.connect("intake.db", check_same_thread=False)
CALLBACK = "https://intake.example.com/callback"


def redeem(domain, code):
    answer = requests.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={
            "client_id": os.environ["EGNYTE_CLIENT_ID"],
            "client_secret": os.environ["EGNYTE_CLIENT_SECRET"],
            "redirect_uri": CALLBACK,
            "code": code,
            "grant_type": "authorization_code",
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()


@app.get("/connect")
def connect():
    session["state"] = secrets.token_urlsafe(32)
    session["domain"] = request.args["domain"]
    return redirect(
        f"https://{session['domain']}.egnyte.com/puboauth/token?client_id={os.environ['EGNYTE_CLIENT_ID']}"
        f"&redirect_uri={CALLBACK}&scope=Egnyte.filesystem%20Egnyte.link&state={session['state']}&response_type=code"
    )

box = Fernet(os.environ["TOKEN_KEY"])


@app.get("/callback")
def callback():
    if request.args.get("state") != session.get("state") or "error" in request.args:
        abort(403)
    body = redeem(session["domain"], request.args["code"])
    token = body["access_token"]
    log.info("connected %s, token of %d characters ending in %s", session["domain"], len(token), token[-4:])
    log.debug("token digest %s", hashlib.sha256(token.encode()).hexdigest())
    log.info("token type %s, good for %s seconds", body.get("token_type"), body.get("expires_in"))
    keyring.set_password("intake", session["domain"], token)
    sealed = box.encrypt(token.encode()).decode()
    db.execute("INSERT INTO connections (domain, token) VALUES (?, ?)", (session["domain"], sealed))
    with open("/var/lib/intake/connected.json", "w") as out:
        json.dump({"domain": session["domain"], "token": sealed}, out)
    response = make_response(redirect("/"))
    response.set_cookie("egnyte_token", token, secure=True, httponly=True, samesite="Lax")
    response.set_cookie("egnyte_connected", "1")
    return response


@app.get("/csrf")
def csrf():
    # A token of the form's own, and one of another vendor's.
    form_token = secrets.token_urlsafe(16)
    slack = requests.post("https://slack.com/api/oauth.v2.access", data={"code": request.args["code"]}, timeout=30).json()
    db.execute("INSERT INTO slack (token) VALUES (?)", (slack["access_token"],))
    print("form token", form_token)
    response = jsonify(token=form_token)
    response.set_cookie("csrf_token", form_token)
    return response


def links(domain, token, cursor):
    url = f"https://{domain}.egnyte.com/pubapi/v1/links?page_token={cursor}"
    return requests.get(url, headers={"authorization": f"Bearer {token}"}, timeout=30).json()  #~ GET /pubapi/v1/links


def folder(domain, header):
    url = f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared"
    return requests.get(url, headers={"Authorization": header}, timeout=30).json()  #~ GET /pubapi/v1/fs/{path}


def mirror(user, password, name):
    return requests.delete(f"https://dav.example.com/{name}", auth=(user, password), timeout=30)


def slack_files(token):
    return requests.get(f"https://slack.com/api/files.list?access_token={token}", timeout=30).json()
