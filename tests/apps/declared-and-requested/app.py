import os
import secrets

import requests
from flask import Flask, abort, redirect, request, session

app = Flask(__name__)
SCOPES = " ".join([
    "Egnyte.filesystem",
    "Egnyte.link",  #~ EG107
])


@app.route("/connect/<domain>")
def connect(domain):
    session["state"] = secrets.token_hex()
    return redirect(f"https://{domain}.egnyte.com/puboauth/token?response_type=code&client_id=k&redirect_uri=https://a.example/cb&scope={SCOPES}&state={session['state']}")


def egnyte(domain, path):
    answer = requests.get(f"https://{domain}.egnyte.com/pubapi/v1{path}", headers={"Authorization": request.headers["X-Token"]}, timeout=10)
    if answer.status_code == 401:  #~ EG403
        abort(redirect(f"/connect/{domain}"))
    return answer.json()


@app.route("/files/<domain>")
def files(domain):
    return egnyte(domain, "/fs/Shared")  #~ GET /pubapi/v1/fs/{path}


@app.route("/links/<domain>")
def links(domain):
    return egnyte(domain, "/links")  #~ GET /pubapi/v1/links
