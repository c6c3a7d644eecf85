import os

import requests
from flask import Flask, current_app, jsonify, redirect, request, session

app = Flask(__name__)
app.config.from_object("config.ProductionConfig" if os.environ.get("PRODUCTION") else "config.DevelopmentConfig")


@app.route("/callback")
def callback():
    response = requests.post(
        f"https://{current_app.config['EGNYTE_DOMAIN']}.egnyte.com/puboauth/token",
        data={
            "client_id": current_app.config["EGNYTE_CLIENT_ID"],
            "client_secret": current_app.config["EGNYTE_CLIENT_SECRET"],
            "redirect_uri": "https://labels.example.com/callback",
            "code": request.args["code"],
            "grant_type": "authorization_code",
        },
        timeout=10,
    )
    session["token"] = response.json()["access_token"]
    return redirect("/labels")


@app.route("/labels")
def labels():
    response = requests.get(  #~ GET /pubapi/v1/fs/{path}
        f"https://{current_app.config['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1/fs/Shared/Labels",
        headers={"Authorization": f"Bearer {session['token']}"},
        timeout=10,
    )
    if response.status_code == 401:
        return redirect("/connect")
    return jsonify(response.json())
