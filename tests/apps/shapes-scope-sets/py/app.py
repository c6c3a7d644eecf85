import os
import secrets
from urllib.parse import urlencode

from flask import Flask, redirect, session

app = Flask(__name__)
READING = ["Egnyte.filesystem", "Egnyte.link"]
WRITING = ["Egnyte.filesystem", "Egnyte.user"]


def authorize(scopes):
    session["state"] = secrets.token_urlsafe()
    query = urlencode({
        "client_id": os.environ["EGNYTE_KEY"],
        "redirect_uri": "https://desk.acme.example/connected",
        "response_type": "code",
        "scope": " ".join(scopes),
        "state": session["state"],
    })
    return redirect(f"https://{session['domain']}.egnyte.com/puboauth/token?{query}")


@app.route("/connect")
def connect():
    return authorize(sorted(set(READING + WRITING)))


@app.route("/connect/all")
def connect_all():
    return authorize(sorted(set(READING).union(WRITING)))
