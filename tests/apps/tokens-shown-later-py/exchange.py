import os
from urllib.parse import urlencode

import requests

REDIRECT_URI = os.environ["EGNYTE_CALLBACK_URL"]


def authorize_url(domain, state):
    query = {
        "client_id": os.environ["EGNYTE_KEY"],
        "redirect_uri": REDIRECT_URI,
        "response_type": "code",
        "scope": "Egnyte.filesystem",
        "state": state,
    }
    return f"https://{domain}.egnyte.com/puboauth/token?{urlencode(query)}"


def redeem(domain, code):
    answer = requests.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": REDIRECT_URI,
            "grant_type": "authorization_code",
            "code": code,
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()
