"""Requests that are built before they are sent, some of them twice."""

import json
import urllib.request
from urllib.error import HTTPError

import requests


class Hook:
    def __init__(self, domain, token):
        self.base = f"https://{domain}.egnyte.com/pubapi"
        self.token = token

    def run(self, method, endpoint, data=None):
        session = requests.Session()
        session.headers.update({"Authorization": f"Bearer {self.token}"})
        url = self.base + endpoint
        # The first one is thrown away for all but POST: nobody sends it.
        if method == "GET":
            request = requests.Request(method, url, params=data)
        if method == "POST":
            request = requests.Request(method, url, json=data)
        else:
            request = requests.Request(method, url, data=data)
        answer = session.send(session.prepare_request(request))
        if answer.status_code == 401:
            raise PermissionError("the token was refused")
        if answer.status_code == 429:
            raise TimeoutError("later")
        answer.raise_for_status()
        return answer.json()

    def groups(self):
        return self.run("GET", "/v2/groups")  #~ GET /pubapi/v2/groups handles=specific

    def share(self, path):
        return self.run("POST", "/v1/links", {"path": path, "type": "file"})  #~ POST /pubapi/v1/links handles=specific

    def unshare(self, link):
        return self.run("DELETE", f"/v1/links/{link}")  #~ DELETE /pubapi/v1/links/{link_id} handles=specific


class Plain:
    """The same by what comes with Python: what has a body is a POST."""

    def __init__(self, domain, token):
        self.base = f"https://{domain}.egnyte.com/pubapi/v1"
        self.token = token

    def send(self, target, data=None):
        request = urllib.request.Request(self.base + target)
        request.add_header("Authorization", "Bearer " + self.token)
        if data is not None:
            request.data = json.dumps(data).encode("utf8")
        try:
            return json.loads(urllib.request.urlopen(request).read())
        except HTTPError as error:
            if error.code == 401:
                raise PermissionError("the token was refused") from error
            raise

    def bookmark(self, path):
        return self.send("/bookmarks", {"path": path})  #~ POST /pubapi/v1/bookmarks handles=specific

    def bookmarks(self):
        return self.send("/bookmarks")  #~ GET /pubapi/v1/bookmarks handles=specific
