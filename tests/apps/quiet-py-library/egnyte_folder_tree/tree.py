import requests


class Tree:
    def __init__(self, domain, token):
        self.base = f"https://{domain}.egnyte.com/pubapi/v1/fs"
        self.headers = {"Authorization": f"Bearer {token}"}

    def children(self, path):
        """Raises requests.HTTPError for the caller to deal with."""
        answer = requests.get(self.base + path, headers=self.headers, timeout=30)  #~ GET /pubapi/v1/fs/{path} handles=unknown
        answer.raise_for_status()
        return answer.json()["folders"]

    def response(self, path):
        """The answer as Egnyte gave it."""
        return requests.get(self.base + path, headers=self.headers, timeout=30)  #~ GET /pubapi/v1/fs/{path} handles=unknown
