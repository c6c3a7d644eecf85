import os
import secrets
from urllib.parse import urlencode

import requests
from flask import Flask, redirect, request, session

import mail
from sealing import seal, unseal

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
app.register_blueprint(mail.pages)
BACK = "https://choir.example.com/scores/back"


@app.get("/scores/connect/<domain>")
def connect(domain):
    session["domain"] = domain
    query = {
        "client_id": os.environ["EGNYTE_KEY"],
        "redirect_uri": BACK,
        "response_type": "code",
        "scope": "Egnyte.filesystem",
        "state": secrets.token_urlsafe(24),
    }
    return redirect(f"https://{domain}.egnyte.com/puboauth/token?{urlencode(query)}")


@app.get("/scores/back")
def back():
    form = {
        "client_id": os.environ["EGNYTE_KEY"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "redirect_uri": BACK,
        "code": request.args["code"],  #~ EG206; EG210
        "grant_type": "authorization_code",
    }
    answer = requests.post(f"https://{session['domain']}.egnyte.com/puboauth/token", data=form, timeout=20)
    session["egnyte"] = seal(answer.json()["access_token"])
    return redirect("/scores")


@app.get("/scores")
def scores():
    url = f"https://{session['domain']}.egnyte.com/pubapi/v1/fs/Shared/Scores"  #~ GET /pubapi/v1/fs/{path}
    answer = requests.get(url, headers={"Authorization": "Bearer " + unseal(session["egnyte"])}, timeout=20)
    if answer.status_code == 401:
        return redirect(f"/scores/connect/{session['domain']}")
    return answer.json()
