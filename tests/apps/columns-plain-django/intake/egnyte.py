import os
from urllib.parse import urlencode

import requests

CALLBACK = "https://intake.example.com/egnyte/back"


def authorize_url(domain, state):
    query = {
        "client_id": os.environ["EGNYTE_CLIENT_ID"],
        "redirect_uri": CALLBACK,
        "response_type": "code",
        "scope": "Egnyte.filesystem",
        "state": state,
    }
    return f"https://{domain}.egnyte.com/puboauth/token?{urlencode(query)}"


def exchange(domain, code):
    response = requests.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={
            "client_id": os.environ["EGNYTE_CLIENT_ID"],
            "client_secret": os.environ["EGNYTE_CLIENT_SECRET"],
            "redirect_uri": CALLBACK,
            "grant_type": "authorization_code",
            "code": code,
        },
        timeout=30,
    )
    response.raise_for_status()
    body = response.json()
    return body["access_token"], body["expires_in"]


def folder(connection, path):
    url = f"https://{connection.domain}.egnyte.com/pubapi/v1/fs/{path}"
    return requests.get(url, headers={"Authorization": f"Bearer {connection.access_token}"}, timeout=30).json()  #~ GET /pubapi/v1/fs/{path}
