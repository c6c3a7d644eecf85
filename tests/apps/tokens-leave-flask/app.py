import json
import logging
import os
import secrets
import sqlite3

import requests
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

def checked():
    if request.args.get("state") != session.get("state") or "error" in request.args:
        abort(403)
    return redeem(session["domain"], request.args["code"])


@app.get("/callback")
def callback():
    token = checked()["access_token"]
    log.info("connected %s with token %s", session["domain"], token)  #~ EG305
    db.execute("INSERT INTO connections (domain, token) VALUES (?, ?)", (session["domain"], token))  #~ EG303
    response = make_response(redirect("/"))
    response.set_cookie("egnyte_token", token, secure=True)  #~ EG302
    return response


@app.get("/callback/popup")
def popup():
    body = checked()
    return render_template_string("<script>opener.done({{ token|tojson }})</script>", token=body["access_token"])  #~ EG302


@app.get("/callback/spa")
def spa():
    body = checked()
    return redirect("https://intake.example.com/#/connected?token=" + body["access_token"])  #~ EG302


@app.get("/callback/api")
def api():
    body = checked()
    with open("/var/lib/intake/token.json", "w") as out:
        json.dump(body, out)  #~ EG303
    print(body["access_token"])  #~ EG305
    return jsonify(access_token=body["access_token"])  #~ EG302


def links(domain, token):
    return requests.get(f"https://{domain}.egnyte.com/pubapi/v1/links?access_token={token}", timeout=30).json()  #~ GET /pubapi/v1/links; EG306


def folder(domain, token):
    url = f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared"
    return requests.get(url, params={"access_token": token}, timeout=30).json()  #~ GET /pubapi/v1/fs/{path}; EG306


def upload(domain, token, name, body):
    url = f"https://{domain}.egnyte.com/pubapi/v1/fs-content/Shared/{name}"
    return requests.post(url, headers={"Authorization": "Token " + token}, data=body, timeout=300)  #~ POST /pubapi/v1/fs-content/{path}; EG307


def remove(domain, user, password, name):
    url = f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/{name}"
    return requests.delete(url, auth=(user, password), timeout=30)  #~ DELETE /pubapi/v1/fs/{path}; EG307
