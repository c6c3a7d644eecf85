import os
import secrets

import requests
from flask import Flask, abort, redirect, render_template, request, session

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
ROOT = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"


@app.get("/back")
def back():
    if request.args.get("error") or request.args.get("state") != session.pop("state", None):
        abort(403)
    answer = requests.post(
        f"{ROOT}/puboauth/token",
        data={
            "grant_type": "authorization_code",
            "code": request.args["code"],
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": "https://fulling.example.org/back",
            "scope": "Egnyte.link",
        },
    )
    answer.raise_for_status()
    session["egnyte_token"] = answer.json()["access_token"]
    session["form_token"] = secrets.token_urlsafe()
    session["egnyte_domain"] = os.environ["EGNYTE_DOMAIN"]
    return redirect("/")


@app.get("/")
def index():
    return render_template("index.html")
