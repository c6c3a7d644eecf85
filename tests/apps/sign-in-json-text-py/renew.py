import json
import os

import requests


class Renewal:
    HEADERS = {"Content-Type": "application/json"}  #~ EG209

    def __init__(self, domain):
        self.address = f"https://{domain}.egnyte.com/puboauth/token"

    def run(self, refresh_token):
        body = {
            "client_id": os.environ["EGNYTE_CLIENT_ID"],
            "client_secret": os.environ["EGNYTE_CLIENT_SECRET"],
            "grant_type": "refresh_token",
            "refresh_token": refresh_token,
        }
        answer = requests.post(self.address, headers=self.HEADERS, data=json.dumps(body), timeout=30)
        if answer.status_code != 200:
            raise RuntimeError("Egnyte gave no token")
        return answer.json()["access_token"]


class FormRenewal:
    """Its text is a form already, and says so."""

    def __init__(self, domain):
        self.address = f"https://{domain}.egnyte.com/puboauth/token"

    def run(self, refresh_token):
        form = {
            "client_id": os.environ["EGNYTE_CLIENT_ID"],
            "client_secret": os.environ["EGNYTE_CLIENT_SECRET"],
            "grant_type": "refresh_token",
            "refresh_token": refresh_token,
        }
        answer = requests.post(self.address, data=form, timeout=30)
        if answer.status_code != 200:
            raise RuntimeError("Egnyte gave no token")
        return answer.json()["access_token"]
