import os
import secrets
from urllib.parse import urlencode

import requests
from flask import Flask, abort, jsonify, redirect, request, session

from services import SERVICES
from services.common import SignInAgain

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
BACK = "https://shelves.example.com/back"


@app.get("/start/<key>")
def start(key):
    service = SERVICES[key](request.args["account"])
    session["wanted"] = [key, service.account, secrets.token_urlsafe(16)]
    query = urlencode({
        "client_id": os.environ[key.upper() + "_ID"],
        "redirect_uri": BACK,
        "response_type": "code",
        "scope": service.scope,
        "state": session["wanted"][2],
    })
    return redirect(service.sign_in_at() + "?" + query)


@app.get("/back")
def back():
    if "error" in request.args:
        return "refused", 403
    key, account, state = session.pop("wanted")
    if state != request.args["state"]:
        abort(400)
    service = SERVICES[key](account)
    answer = requests.post(service.sign_in_at(), data={
        "grant_type": "authorization_code",
        "client_id": os.environ[key.upper() + "_ID"],
        "client_secret": os.environ[key.upper() + "_SECRET"],
        "redirect_uri": BACK,
        "code": request.args["code"],
    })
    service.token = answer.json()["access_token"]
    return jsonify(service.shelves())


@app.errorhandler(SignInAgain)
def again(error):
    return redirect("/start/" + str(error))
