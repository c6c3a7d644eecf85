import os

import requests


def redeem(domain, code):
    answer = requests.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": "https://locks.reedmarsh.example/egnyte/back",
            "code": code,
            "grant_type": "authorization_code",
        },
    )
    answer.raise_for_status()
    return answer.json()["access_token"]
