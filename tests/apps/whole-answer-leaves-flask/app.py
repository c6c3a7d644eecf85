import logging
import os

import requests
from flask import Flask, jsonify, redirect, request, session

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
log = logging.getLogger("claims")


def ask(domain, code):
    return requests.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={
            "grant_type": "authorization_code",
            "code": code,
            "client_id": os.environ["EGNYTE_ID"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": os.environ["EGNYTE_CALLBACK"],
        },
        timeout=30,
    )


@app.route("/egnyte/callback")
def callback():
    if request.args.get("error") or request.args.get("state") != session.pop("state", None):
        return redirect("/")
    answer = ask(session["domain"], request.args["code"])
    log.debug("Egnyte answered %s", answer.text)  #~ EG305
    answer.raise_for_status()
    session["egnyte"] = answer.json()["access_token"]
    return redirect("/")


@app.route("/egnyte/token")
def token():
    if request.args.get("error") or request.args.get("state") != session.pop("state", None):
        return jsonify(error="declined"), 403
    answer = ask(session["domain"], request.args["code"])
    if answer.status_code != 200:
        log.warning("Egnyte refused: %s", answer.text)
        return jsonify(error=answer.text), 502
    return jsonify(answer.json())  #~ EG302


@app.route("/egnyte/check")
def check():
    if request.args.get("error") or request.args.get("state") != session.pop("state", None):
        return jsonify(error="declined"), 403
    answer = ask(session["domain"], request.args["code"])
    try:
        answer.raise_for_status()
    except requests.HTTPError:
        log.exception("Egnyte refused: %s", answer.text)
        return jsonify(error="refused"), 502
    if answer.ok:
        session["egnyte"] = answer.json()["access_token"]
        return redirect("/")
    log.error("neither this nor that: %s", answer.text)
    return redirect("/connect")
