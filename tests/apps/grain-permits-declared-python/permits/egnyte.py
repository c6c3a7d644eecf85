import requests


class EgnyteError(Exception):
    pass


class EgnyteClient:
    def __init__(self, domain, token):
        self.base = f"https://{domain}.egnyte.com/pubapi/v1"
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {token}"

    def _request(self, method, path, **kwargs):
        response = self.session.request(method, self.base + path, timeout=30, **kwargs)
        if response.status_code == 401:
            raise EgnyteError("sign in again")
        response.raise_for_status()
        return response.json()

    def folder(self, path):
        return self._request("GET", f"/fs/Shared/{path}")  #~ GET /pubapi/v1/fs/{path} handles=specific

    def create_link(self, path):
        return self._request("POST", "/links", json={"path": path, "type": "file", "accessibility": "anyone"})  #~ POST /pubapi/v1/links handles=specific

    def bookmarks(self):
        return self._request("GET", "/bookmarks")  #~ GET /pubapi/v1/bookmarks handles=specific
