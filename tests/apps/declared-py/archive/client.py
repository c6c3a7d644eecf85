"""The contracts archive's way to Egnyte."""
import requests


class SignInAgain(Exception):
    pass


class EgnyteClient:
    def __init__(self, domain, token):
        self.base = f"https://{domain}.egnyte.com/pubapi"
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {token}"

    def _call(self, method, path, **options):
        answer = self.session.request(method, self.base + path, timeout=30, **options)
        if answer.status_code == 401:
            raise SignInAgain()
        answer.raise_for_status()
        return answer.json()

    def folder(self, path):
        return self._call("GET", f"/v1/fs/{path}")  #~ GET /pubapi/v1/fs/{path}

    # egnyte-scopes: link
    def share(self, path):
        return self._call("POST", "/v1/links", json={"path": path, "type": "file", "accessibility": "anyone"})  #~ POST /pubapi/v1/links

    # egnyte-scopes: filesystem  #~ EG107 EG107:warning
    def members(self):
        return self._call("GET", "/v2/users")  #~ GET /pubapi/v2/users

    # egnyte-scopes:  #~ EG107
    def trash(self):
        return self._call("GET", "/v1/fs/trash")  #~ GET /pubapi/v1/fs/trash; EG504:note
