import time


class Unauthorized(Exception):
    pass


class LeaseArchive:
    ROOT = "/Shared/Leases"

    def __init__(self, http, domain):
        self.http = http
        self.base = "https://%s.egnyte.com/pubapi/v1" % domain

    def _checked(self, response):
        if response.status_code == 401:
            raise Unauthorized()
        if response.status_code == 429:
            time.sleep(int(response.headers.get("Retry-After", 1)))
        response.raise_for_status()
        return response

    def all(self):
        response = self._checked(self.http.get(self.base + "/fs" + self.ROOT))  #~ GET /pubapi/v1/fs/{path} handles=specific
        return [entry["name"] for entry in response.json().get("files", [])]

    def put(self, name, content):
        url = "{base}/fs-content{root}/{name}".format(base=self.base, root=self.ROOT, name=name)
        self._checked(self.http.post(url, data=content))  #~ POST /pubapi/v1/fs-content/{path} handles=specific

    def share(self, name):
        body = dict(path="%s/%s" % (self.ROOT, name), type="file", accessibility="password")
        response = self._checked(self.http.request("POST", self.base + "/links", json=body))  #~ POST /pubapi/v1/links handles=specific
        return response.json()["links"][0]["url"]
