import os

import requests
from flask import Flask, redirect, request, session

app = Flask(__name__)
app.secret_key = os.environ["FLASK_SECRET"]
HUB = "https://api.openconnectors.us2.ext.hanatrial.ondemand.com/elements/api-v2"
HEADERS = {"Authorization": f"User {os.environ['HUB_USER']}, Organization {os.environ['HUB_ORGANIZATION']}"}
KEYS = {"apiKey": os.environ["EGNYTE_KEY"], "apiSecret": os.environ["EGNYTE_SECRET"]}


@app.get("/connect/<subdomain>")
def connect(subdomain):
    query = {**KEYS, "callbackUrl": "https://tolls.example.com/connected", "subdomain": subdomain}
    asked = requests.get(f"{HUB}/elements/egnyte/oauth/url", headers=HEADERS, params=query, timeout=30)
    return redirect(asked.json()["oauthUrl"])


@app.get("/connected")
def connected():
    if "error" in request.args:
        return "Egnyte was not connected", 403
    query = {**KEYS, "code": request.args["code"], "callbackUrl": "http://tolls.example.com/connected"}  #~ EG213
    session["hub"] = requests.get(f"{HUB}/elements/egnyte/oauth/token", headers=HEADERS, params=query, timeout=30).json()["token"]
    return redirect("/")
