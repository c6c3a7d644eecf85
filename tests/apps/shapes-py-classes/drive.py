import requests


class Drive:
    scheme = "https"
    suffix = ".egnyte.com/pubapi"

    def __init__(self, domain, token, version="v1"):
        self.url = f"{self.scheme}://{domain}{self.suffix}/{version}"
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {token}"

    def list(self, path):
        return self.session.get(f"{self.url}/fs/{path}")  #~ GET /pubapi/v1/fs/{path}

    def trash(self):
        return self.session.get(self.url + "/fs/trash")  #~ GET /pubapi/v1/fs/trash


class Connector:
    base = None
    http = None

    def connect(self, domain, token):
        self.base = f"https://{domain}.egnyte.com/pubapi/v2"
        self.http = requests.Session()
        self.http.headers["Authorization"] = "Bearer " + token
        return self

    def users(self):
        return self.http.get(self.base + "/users")  #~ GET /pubapi/v2/users

    def invite(self, email):
        return self.http.post(f"{self.base}/users", json={"email": email})  #~ POST /pubapi/v2/users
