import hmac
import os
import secrets
from urllib.parse import urlencode

import requests
from flask import Flask, abort, redirect, request, session

app = Flask(__name__)
app.secret_key = os.environ["FLASK_KEY"]
BACK = "https://api.harbor.example/egnyte"


@app.get("/connect")
def connect():
    session["state"] = secrets.token_urlsafe(24)
    session["domain"] = request.args["domain"]
    query = urlencode({"client_id": os.environ["KEY"], "redirect_uri": BACK, "response_type": "code", "scope": "Egnyte.link", "state": session["state"]})
    return redirect(f"https://{session['domain']}.egnyte.com/puboauth/token?{query}")


@app.get("/egnyte")
def connected():
    if "error" in request.args:
        return redirect("/?refused=1")
    if not hmac.compare_digest(session.pop("state", ""), request.args.get("state", "")):
        abort(403)
    answer = requests.post(
        f"https://{session['domain']}.egnyte.com/puboauth/token",
        data={
            "client_id": os.environ["KEY"],
            "client_secret": os.environ["SECRET"],
            "redirect_uri": BACK,
            "code": request.args["code"],
            "grant_type": "authorization_code",
        },
        timeout=10,
    )
    answer.raise_for_status()
    session["egnyte"] = answer.json()["access_token"]
    return redirect("/")
