import os
import secrets
from urllib.parse import urlencode

import requests
from flask import Flask, abort, redirect, request, session

app = Flask(__name__)
app.secret_key = os.environ["SESSION_KEY"]

BACK = "https://orchard.example.com/egnyte/back"
CREDENTIALS = {"client_id": os.environ["EGNYTE_KEY"], "client_secret": os.environ["EGNYTE_SECRET"]}  #~ EG212


def token_url():
    return f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/puboauth/token"


@app.get("/egnyte/connect")
def connect():
    session["state"] = secrets.token_urlsafe(16)
    query = {
        **CREDENTIALS,
        "redirect_uri": BACK,
        "response_type": "code",
        "scope": "Egnyte.link",
        "state": session["state"],
    }
    return redirect(f"{token_url()}?{urlencode(query)}")


@app.get("/egnyte/back")
def back():
    if "error" in request.args or not secrets.compare_digest(request.args.get("state", ""), session.pop("state", "-")):
        abort(403)
    answer = requests.post(
        token_url(),
        data={**CREDENTIALS, "redirect_uri": BACK, "code": request.args["code"], "grant_type": "authorization_code"},
        timeout=20,
    )
    answer.raise_for_status()
    session["connected"] = True
    return redirect("/shares")
