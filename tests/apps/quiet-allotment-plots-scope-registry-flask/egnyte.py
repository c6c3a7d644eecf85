import time

import requests

from scopes import needs


class Reconnect(Exception):
    pass


class Egnyte:
    def __init__(self, domain, token):
        self.root = f"https://{domain}.egnyte.com/pubapi"
        self.http = requests.Session()
        self.http.headers["Authorization"] = f"Bearer {token}"

    def _send(self, verb, path, **kw):
        for _ in range(3):
            reply = self.http.request(verb, self.root + path, timeout=20, **kw)
            if reply.status_code == requests.codes.unauthorized:
                raise Reconnect()
            if reply.status_code == 429 or "X-Mashery-Error-Code" in reply.headers:
                time.sleep(int(reply.headers.get("Retry-After", 1)))
                continue
            break
        reply.raise_for_status()
        return reply.json() if reply.content else None

    @needs("filesystem")
    def plots(self):
        return self._send("GET", "/v1/fs/Shared/Allotments")["folders"]  #~ GET /pubapi/v1/fs/{path}

    @needs("link")
    def invite(self, plot):
        body = {"path": f"/Shared/Allotments/{plot}", "type": "folder", "accessibility": "recipients"}
        return self._send("POST", "/v1/links", json=body)  #~ POST /pubapi/v1/links

    @needs("group", "user")
    def committee(self):
        groups = self._send("GET", "/v2/groups")["resources"]  #~ GET /pubapi/v2/groups
        users = self._send("GET", "/v2/users")["resources"]  #~ GET /pubapi/v2/users
        return groups, users
