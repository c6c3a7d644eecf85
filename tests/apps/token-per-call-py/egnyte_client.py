import os

import requests


class EgnyteClient:
    """Talks to the records domain."""

    def __init__(self, domain):
        self.base = f"https://{domain}.egnyte.com"

    def _authenticate(self):
        response = requests.post(
            f"{self.base}/puboauth/token",
            data={
                "grant_type": "password",
                "client_id": os.environ["EGNYTE_API_KEY"],
                "client_secret": os.environ["EGNYTE_API_SECRET"],
                "username": os.environ["EGNYTE_USER"],
                "password": os.environ["EGNYTE_PASS"],
                "scope": "Egnyte.filesystem Egnyte.user",
            },
            timeout=30,
        )
        response.raise_for_status()
        return response.json()["access_token"]

    def _headers(self):
        return {"Authorization": "Bearer " + self._authenticate(), "Accept": "application/json"}  #~ EG308

    def list_folder(self, path):
        response = requests.get(f"{self.base}/pubapi/v1/fs/{path}", headers=self._headers(), timeout=30)  #~ GET /pubapi/v1/fs/{path}
        response.raise_for_status()
        return response.json()

    def list_users(self):
        response = requests.get(f"{self.base}/pubapi/v2/users", headers=self._headers(), timeout=30)  #~ GET /pubapi/v2/users
        response.raise_for_status()
        return response.json()["resources"]
