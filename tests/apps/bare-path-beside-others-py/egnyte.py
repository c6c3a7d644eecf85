import os

import requests

BASE = os.environ["STORAGE_BASE"]


class EgnyteLinks:
    def __init__(self, token):
        self.headers = {"Authorization": f"Bearer {token}"}

    def all(self):
        requests.post(os.environ["HOOK"], json={"text": "reading links"}, timeout=10)
        requests.post("https://hooks.slack.com/services/links", json={"text": "reading links"}, timeout=10)
        return requests.get(f"{BASE}/pubapi/v1/links", headers=self.headers, timeout=30).json() #~ GET /pubapi/v1/links handles=none; EG401; EG403
