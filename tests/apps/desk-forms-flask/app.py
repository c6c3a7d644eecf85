import os
import secrets

import requests
from flask import Flask, abort, redirect, render_template, request, session

app = Flask(__name__)
app.secret_key = os.environ["SESSION_KEY"]
BACK = "https://desk.example.com/egnyte/back"


@app.get("/")
def desk():
    session["state"] = secrets.token_urlsafe(24)
    return render_template("desk.html", key=os.environ["EGNYTE_KEY"], back=BACK, state=session["state"])


@app.get("/old")
def old_desk():
    return render_template("old_desk.html", key=os.environ["EGNYTE_KEY"], back=BACK)


@app.get("/egnyte/back")
def back():
    if "error" in request.args or request.args.get("state") != session.pop("state", None):
        abort(403)
    answer = requests.post(
        "https://acme.egnyte.com/puboauth/token",  #~ EG501
        data={
            "grant_type": "authorization_code",
            "code": request.args["code"],
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": BACK,
        },
        timeout=30,
    )
    answer.raise_for_status()
    session["granted"] = True
    return redirect("/")
