import requests


class EgnyteClient:
    def __init__(self, domain, token):
        self.base = f"https://{domain}.egnyte.com/pubapi/v1"
        self.headers = {"Authorization": f"Bearer {token}"}

    def _call(self, method, path, **options):
        response = requests.request(method, self.base + path, headers=self.headers, timeout=30, **options)
        response.raise_for_status()  #~ EG402; EG403
        return response.json() if response.content else None

    def search(self, text):
        return self._call("GET", "/search", params={"query": text, "type": "FILE"})["results"]  #~ GET /pubapi/v1/search handles=generic

    def lock(self, path):
        self._call("POST", f"/fs{path}", json={"action": "lock"})  #~ POST /pubapi/v1/fs/{path} handles=generic

    def leave_note(self, path, body):
        """Nice to have: a hold counts without the note too."""
        try:
            requests.post(self.base + "/notes", headers=self.headers, json={"path": path, "body": body}, timeout=30)  #~ POST /pubapi/v1/notes handles=none; EG401
        except requests.RequestException:
            pass
