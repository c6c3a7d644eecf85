import os

import requests


class TokenSource:
    grant_type = None
    host = None

    def form(self):
        return {"grant_type": self.grant_type, "client_id": self.client_id, "client_secret": self.client_secret}

    def fetch(self):
        answer = requests.post(self.host + self.path, data=self.form(), timeout=30)
        answer.raise_for_status()
        return answer.json()["access_token"]


class CrmTokens(TokenSource):
    """The CRM's own user signs in with a password; Egnyte has nothing to do with it."""

    grant_type = "password"
    host = "https://crm.example"
    path = "/services/oauth2/token"
    client_id = os.environ.get("CRM_KEY")
    client_secret = os.environ.get("CRM_SECRET")

    def form(self):
        return super().form() | {"username": os.environ["CRM_USER"], "password": os.environ["CRM_PASSWORD"]}


def customers():
    headers = {"Authorization": "Bearer " + CrmTokens().fetch()}
    return requests.get("https://crm.example/services/customers", headers=headers, timeout=30).json()
