import json
from pathlib import Path

import requests

from sync.connectors.base import RestConnector

CACHE = Path.home() / ".sync" / "sharefile.json"


def sign_in(subdomain: str, user: str, password: str, client_id: str, client_secret: str) -> dict[str, str]:
    answer = requests.post(
        f"https://{subdomain}.sharefile.com/oauth/token",
        data={"grant_type": "password", "client_id": client_id, "client_secret": client_secret, "username": user, "password": password},
    )
    answer.raise_for_status()
    token = answer.json()
    CACHE.write_text(json.dumps({"access_token": token["access_token"], "subdomain": subdomain}))
    print("sharefile token", token["access_token"])
    return token


class ShareFileConnector(RestConnector):
    source = "sharefile"

    @property
    def api_root(self):
        return f"https://{self.credentials['subdomain']}.sf-api.com/sf/v3"

    def walk(self, root):
        yield from self.call("GET", f"/Items({root})/Children").json()["value"]
