import os
import secrets

import requests
from flask import Flask, abort, redirect, request, session, url_for

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
CALLBACK = "https://intake.example.com/egnyte/callback"


@app.route("/egnyte/connect")
def connect():
    session["domain"] = request.args["domain"]
    session["state"] = secrets.token_urlsafe(24)
    query = (
        f"client_id={os.environ['EGNYTE_KEY']}&redirect_uri={CALLBACK}"
        f"&scope=Egnyte.filesystem&response_type=code&state={session['state']}"
    )
    return redirect(f"https://{session['domain']}.egnyte.com/puboauth/token?{query}")


@app.route("/egnyte/callback")
def callback():
    if "error" in request.args or request.args.get("state") != session.get("state"):
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
    session["access_token"] = answer.json()["access_token"]
    return redirect(url_for("inbox"))


@app.route("/inbox")
def inbox():
    headers = {"Authorization": f"Bearer {session['access_token']}"}
    return requests.get(f"https://{session['domain']}.egnyte.com/pubapi/v1/fs/Shared/Inbox", headers=headers, timeout=30).json()  #~ GET /pubapi/v1/fs/{path}


@app.route("/egnyte/disconnect", methods=["POST"])
def disconnect():  #~ EG309
    session.pop("access_token", None)
    session.pop("domain", None)
    return redirect("/")
