import os

import requests


class OpenConnectors:
    """Makes instances of the connectors that the parts desk offers."""

    def __init__(self):
        self.base_url = os.getenv("OPEN_CONNECTORS_URL", "https://api.openconnectors.ext.hana.ondemand.com/elements/api-v2")
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"User {os.environ['OC_USER_SECRET']}, Organization {os.environ['OC_ORG_SECRET']}"

    def egnyte_sign_in_url(self, subdomain):
        params = {
            "apiKey": os.environ["EGNYTE_KEY"],
            "apiSecret": os.environ["EGNYTE_SECRET"],
            "callbackUrl": os.environ.get("CALLBACK_URL", "https://cranes.example.com/egnyte/callback"),
            "subdomain": subdomain,
        }
        return self._get("elements/egnyte/oauth/url", params)["oauthUrl"]

    def create_egnyte(self, subdomain, code):
        return self._create("egnyte", code, {  #~ EG213
            "oauth.callback.url": os.environ.get("CALLBACK_URL", "https://cranes.example.com/egnyte/callback"),
            "oauth.api.key": os.environ["EGNYTE_KEY"],
            "oauth.api.secret": os.environ["EGNYTE_SECRET"],
        })

    def create_dropbox(self, code):
        return self._create("dropbox", code, {
            "oauth.callback.url": "https://cranes.example.com/dropbox/callback",
            "oauth.api.key": os.environ["DROPBOX_KEY"],
            "oauth.api.secret": os.environ["DROPBOX_SECRET"],
        })

    def _get(self, path, params):
        response = self.session.get(f"{self.base_url}/{path}", params=params, timeout=30)
        response.raise_for_status()
        return response.json()

    def _create(self, key, code, configuration):
        body = {
            "element": {"key": key},
            "providerData": {"code": code},
            "configuration": configuration,
            "name": f"{key}-parts",
            "tags": ["parts"],
        }
        response = self.session.post(f"{self.base_url}/instances", json=body, timeout=30)
        response.raise_for_status()
        return response.json()["token"]
