from urllib.parse import quote, urlencode

import requests
from django.conf import settings


class EgnyteAuthError(Exception):
    pass


class EgnyteClient:
    def __init__(self, token=None):
        self.domain = settings.EGNYTE["DOMAIN"]
        self.base_url = f"https://{self.domain}.egnyte.com/pubapi/v1"
        self.session = requests.Session()
        self.session.headers.update({"Authorization": f"Bearer {token}"})

    def _request(self, method, endpoint, **kwargs):
        response = self.session.request(method, f"{self.base_url}/{endpoint}", timeout=30, **kwargs)
        if response.status_code == 401:
            raise EgnyteAuthError("token expired")
        response.raise_for_status()
        return response

    def get(self, endpoint, params=None):
        return self._request("GET", endpoint, params=params).json()

    def post(self, endpoint, data):
        return self._request("POST", endpoint, json=data).json()

    def delete(self, endpoint):
        return self._request("DELETE", endpoint)

    def list_folder(self, path):
        return self.get(f"fs/{quote(path)}")  #~ GET /pubapi/v1/fs/{path} handles=specific

    def download(self, path):
        return self._request("GET", f"fs-content/{quote(path)}", stream=True).content  #~ GET /pubapi/v1/fs-content/{path} handles=specific

    def delete_file(self, path):
        return self.delete(f"fs/{quote(path)}")  #~ DELETE /pubapi/v1/fs/{path} handles=specific

    def links(self, path):
        return self.get("links", {"path": path})  #~ GET /pubapi/v1/links handles=specific

    def share(self, path):
        return self.post("links", {"path": path, "type": "file", "accessibility": "password"})  #~ POST /pubapi/v1/links handles=specific


def authorize_url(state):
    params = {
        "client_id": settings.EGNYTE["CLIENT_ID"],
        "redirect_uri": settings.EGNYTE["REDIRECT_URI"],
        "response_type": "code",
        "scope": " ".join(settings.EGNYTE["SCOPES"]),
        "state": state,
    }
    return f"https://{settings.EGNYTE['DOMAIN']}.egnyte.com/puboauth/token?{urlencode(params)}"
