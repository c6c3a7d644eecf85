import secrets
from urllib.parse import urlencode

import requests
from flask import Flask, redirect, request

app = Flask(__name__)

SCOPES = [
    "Egnyte.filesystem",
    "egnyte.filesystem",  #~ EG104
    "Egnyte.file",  #~ EG104
    "offline_access",  #~ EG104
    "Egnyte.holograms",  #~ EG104:warning
]


@app.route("/connect/<domain>")
def connect(domain):
    query = {
        "client_id": "names",
        "redirect_uri": "https://names.example/back",
        "response_type": "code",
        "scope": " ".join(SCOPES),
        "state": secrets.token_hex(),
    }
    return redirect(f"https://{domain}.egnyte.com/puboauth/token?{urlencode(query)}")


@app.route("/files/<domain>")
def files(domain):
    answer = requests.get(f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared", headers={"Authorization": request.headers["X-Token"]})  #~ GET /pubapi/v1/fs/{path} handles=specific
    return redirect(f"/connect/{domain}") if answer.status_code == 401 else answer.json()  #~ EG403
