import os

import requests

BASE = "https://api.openconnectors.us2.ext.hanatrial.ondemand.com/elements/api-v2"
HEADERS = {"Authorization": f"User {os.environ['SAP_USER']}, Organization {os.environ['SAP_ORG']}"}


def sign_in_url(subdomain):
    query = {
        "apiKey": os.environ["EGNYTE_KEY"],
        "apiSecret": os.environ["EGNYTE_SECRET"],
        "callbackUrl": "http://portal.example.com/connected",  #~ EG213
        "subdomain": subdomain,
    }
    return requests.get(f"{BASE}/elements/egnyte/oauth/url", params=query, headers=HEADERS).json()["oauthUrl"]


def make_instance(code):
    body = {
        "element": {"key": "egnyte"},
        "providerData": {"code": code},
        "configuration": {
            "oauth.callback.url": "https://portal.example.com/connected",
            "oauth.api.key": os.environ["EGNYTE_KEY"],
            "oauth.api.secret": os.environ["EGNYTE_SECRET"],
        },
        "name": "egnyte",
    }
    return requests.post(f"{BASE}/instances", json=body, headers=HEADERS).json()  #~ EG213
