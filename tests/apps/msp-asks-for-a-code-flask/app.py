import os

import requests
from flask import Flask, jsonify, redirect, session

app = Flask(__name__)
app.secret_key = os.environ["FLASK_SECRET"]
NFR = f"https://{os.environ['NFR_DOMAIN']}.egnyte.com"


@app.get("/sign-in")
def sign_in():
    query = requests.compat.urlencode({
        "client_id": os.environ["MSP_KEY"],
        "redirect_uri": "https://resellers.egnyte.com/accounts/login/",
        "response_type": "code",
    })
    return redirect(f"{NFR}/puboauth/token?{query}")  #~ EG211


@app.get("/tenants")
def tenants():
    answer = requests.get(f"{NFR}/pubapi/v1/msp/tenants", headers={"Authorization": f"Bearer {session['token']}"}, timeout=30)  #~ GET /pubapi/v1/msp/tenants handles=specific
    if answer.status_code == 401:
        return redirect("/sign-in")
    if "Retry-After" in answer.headers:
        return "Egnyte is busy", 503
    return jsonify(answer.json())
