import os
import secrets
from urllib.parse import urlencode

import requests
from flask import Flask, abort, redirect, request, session

app = Flask(__name__)
app.secret_key = os.environ["FLASK_SECRET"]
HOST = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"
BACK = "https://oasts.example.com/egnyte/back"


def consent_url(state, sharing=False):
    """Sharing is for the desks that hand out links, which have an app of their own."""
    scopes = ["Egnyte.filesystem"]
    if sharing:
        scopes.append("Egnyte.link")
    query = {
        "client_id": os.environ["EGNYTE_KEY"],
        "redirect_uri": BACK,
        "response_type": "code",
        "scope": " ".join(scopes),
        "state": state,
    }
    return f"{HOST}/puboauth/token?{urlencode(query)}"


def send_to_egnyte(sharing):
    session["state"] = secrets.token_urlsafe(24)
    return redirect(consent_url(session["state"], sharing))


@app.get("/egnyte/connect")
def connect():
    return send_to_egnyte(sharing=False)


@app.get("/egnyte/back")
def back():
    if request.args.get("error") or request.args.get("state") != session.pop("state", None):
        abort(403)
    form = {
        "client_id": os.environ["EGNYTE_KEY"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "redirect_uri": BACK,
        "code": request.args["code"],
        "grant_type": "authorization_code",
    }
    session["token"] = requests.post(f"{HOST}/puboauth/token", data=form, timeout=10).json()["access_token"]
    return redirect("/hops")


@app.get("/hops")
def hops():
    headers = {"Authorization": f"Bearer {session['token']}"}
    answer = requests.get(f"{HOST}/pubapi/v1/fs/Shared/Hops", headers=headers, timeout=10)  #~ GET /pubapi/v1/fs/{path} handles=specific
    if answer.status_code == 401:
        return redirect("/egnyte/connect")
    return answer.json()
