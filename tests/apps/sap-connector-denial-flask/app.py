import os

import requests
from flask import Flask, redirect, request, session

app = Flask(__name__)
app.secret_key = os.environ["FLASK_SECRET"]
HUB = "https://api.openconnectors.ext.hana.ondemand.com/elements/api-v2"
HEADERS = {"Authorization": f"User {os.environ['HUB_USER']}, Organization {os.environ['HUB_ORGANIZATION']}"}
EGNYTE_BACK = "https://hub.example.org/egnyte/back"
CRM_BACK = "https://hub.example.org/crm/back"


def instance(element, code, back, **more):
    configuration = {
        "oauth.callback.url": back,
        "oauth.api.key": os.environ["HUB_KEY"],
        "oauth.api.secret": os.environ["HUB_SECRET"],
        **more,
    }
    body = {"element": {"key": element}, "providerData": {"code": code}, "configuration": configuration, "name": element}
    return requests.post(f"{HUB}/instances", json=body, headers=HEADERS, timeout=30).json()["token"]


@app.get("/egnyte/<subdomain>")
def egnyte(subdomain):
    session["subdomain"] = subdomain
    query = {
        "apiKey": os.environ["HUB_KEY"],
        "apiSecret": os.environ["HUB_SECRET"],
        "callbackUrl": EGNYTE_BACK,
        "subdomain": subdomain,
    }
    asked = requests.get(f"{HUB}/elements/egnyte/oauth/url", params=query, headers=HEADERS, timeout=30)
    return redirect(asked.json()["oauthUrl"])


@app.get("/egnyte/back")
def egnyte_back():
    code = request.args["code"]  #~ EG210
    session["egnyte"] = instance("egnyte", code, EGNYTE_BACK, subdomain=session["subdomain"])
    return redirect("/")


# What another connector's sign-in does with a refusal is not Egnyte's.
@app.get("/crm/back")
def crm_back():
    session["crm"] = instance("hubspotcrm", request.args["code"], CRM_BACK)
    return redirect("/")
