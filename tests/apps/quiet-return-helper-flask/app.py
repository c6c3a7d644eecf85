import os
from urllib.parse import urlencode

import requests
from cryptography.fernet import Fernet
from flask import Flask, redirect, request, session

from guards import check, new_state

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
box = Fernet(os.environ["TOKEN_KEY"])
BACK = "https://carillon.example.com/back"


@app.get("/connect/<domain>")
def connect(domain):
    session["domain"] = domain
    query = urlencode(
        {
            "client_id": os.environ["EGNYTE_KEY"],
            "redirect_uri": BACK,
            "response_type": "code",
            "scope": "Egnyte.filesystem",
            "state": new_state(),
        }
    )
    return redirect(f"https://{domain}.egnyte.com/puboauth/token?{query}")


@app.get("/back")
def back():
    check()
    form = {
        "client_id": os.environ["EGNYTE_KEY"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "redirect_uri": BACK,
        "code": request.args["code"],
        "grant_type": "authorization_code",
    }
    answer = requests.post(f"https://{session['domain']}.egnyte.com/puboauth/token", data=form, timeout=20)
    session["token"] = box.encrypt(answer.json()["access_token"].encode())
    return redirect("/carillon")


@app.get("/carillon")
def carillon():
    url = f"https://{session['domain']}.egnyte.com/pubapi/v1/fs/Shared/Carillon"  #~ GET /pubapi/v1/fs/{path}
    return requests.get(url, headers={"Authorization": "Bearer " + box.decrypt(session["token"]).decode()}, timeout=20).json()
