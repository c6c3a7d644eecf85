import os
import uuid
from urllib.parse import urlencode

import requests
from flask import Flask, redirect, request, session

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]

REDIRECT_URI = "http://plans.example.com/egnyte/callback"  #~ EG207


def base_url():
    return "https://" + session["domain"] + ".egnyte.com"


@app.route("/egnyte/login")
def login():
    session["domain"] = request.args["domain"]
    query = {
        "client_id": os.environ["EGNYTE_CLIENT_ID"],
        "redirect_uri": REDIRECT_URI,
        "response_type": "code",
        "scope": "Egnyte.filesystem Egnyte.link",
        "state": uuid.uuid4().hex,
    }
    return redirect(base_url() + "/puboauth/token?" + urlencode(query))


@app.route("/egnyte/callback")
def callback():
    code = request.args.get("code")
    #~^ EG206; EG210
    reply = requests.post(
        #~^ EG209
        base_url() + "/puboauth/token",
        data={
            "client_id": os.environ["EGNYTE_CLIENT_ID"],
            "redirect_uri": "https://plans.example.com/egnyte/callback",  #~ EG208
            "scope": "Egnyte.filesystem",  #~ EG109
            "code": code,
            "grant_type": "authorization_code",
        },
    )
    session["token"] = reply.json()["access_token"]
    return redirect("/plans")


@app.route("/plans")
def plans():
    headers = {"Authorization": "Bearer " + session["token"]}
    files = requests.get(base_url() + "/pubapi/v1/fs/Shared/Plans", headers=headers)  #~ GET /pubapi/v1/fs/{path}
    links = requests.get(base_url() + "/pubapi/v1/links", headers=headers)  #~ GET /pubapi/v1/links
    return {"files": files.json(), "links": links.json()}
