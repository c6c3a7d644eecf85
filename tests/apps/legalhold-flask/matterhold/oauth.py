import os
from urllib.parse import urlencode

import requests


def authorize_url(domain, state):
    query = {
        "client_id": os.environ["EGNYTE_CLIENT_ID"],
        "redirect_uri": f"https://matterhold.example/connected/{domain}",
        "response_type": "code",
        "state": state,
    }
    return f"https://{domain}.egnyte.com/puboauth/token?{urlencode(query)}"  #~ EG103


def exchange_code(domain, code):
    answer = requests.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={
            "client_id": os.environ["EGNYTE_CLIENT_ID"],
            "client_secret": os.environ["EGNYTE_CLIENT_SECRET"],
            "redirect_uri": f"https://matterhold.example/connected/{domain}",
            "code": code,
            "grant_type": "authorization_code",
        },
        timeout=30,
    )
    return answer.json()["access_token"]
