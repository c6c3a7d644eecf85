import os
import secrets

import requests
from flask import Flask, redirect, request

app = Flask(__name__)


@app.route("/connect/<domain>")
def connect(domain):
    state = secrets.token_hex()
    return redirect(f"https://{domain}.egnyte.com/puboauth/token?response_type=code&client_id=declared&redirect_uri=https://declared.example/&scope={os.environ['EGNYTE_SCOPES']}&state={state}")


def egnyte(domain, path):
    answer = requests.get(f"https://{domain}.egnyte.com/pubapi/v1{path}", headers={"Authorization": request.headers["X-Token"]}, timeout=10)
    return redirect(f"/connect/{domain}") if answer.status_code == 401 else answer.json()  #~ EG403


@app.route("/files/<domain>")
def files(domain):
    return egnyte(domain, "/fs/Shared")  #~ GET /pubapi/v1/fs/{path} handles=specific


@app.route("/links/<domain>")
def links(domain):
    return egnyte(domain, "/links")  #~ GET /pubapi/v1/links handles=specific; EG101:warning
