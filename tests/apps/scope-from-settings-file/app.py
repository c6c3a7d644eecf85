import os
import secrets
from pathlib import Path
from urllib.parse import urlencode

import requests
import yaml
from flask import Flask, redirect, request, session

config = yaml.safe_load(Path("config/production.yaml").read_text())["egnyte"]

app = Flask(__name__)
app.secret_key = os.environ["FLASK_SECRET"]


@app.get("/connect/<domain>")
def connect(domain):
    session["state"] = secrets.token_hex()
    query = urlencode(
        {
            "response_type": "code",
            "client_id": config["client_id"],
            "redirect_uri": config["redirect_uri"],
            "scope": " ".join(config["scopes"]),
            "state": session["state"],
        }
    )
    return redirect(f"https://{domain}.egnyte.com/puboauth/token?{query}")


@app.get("/racks/<domain>")
def racks(domain):
    answer = requests.get(
        #~^ GET /pubapi/v1/fs/{path} handles=specific
        f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Racks",
        headers={"Authorization": request.headers["X-Egnyte-Token"]},
        timeout=10,
    )
    if answer.status_code == 401:  #~ EG403
        return redirect(f"/connect/{domain}")
    return answer.json()
