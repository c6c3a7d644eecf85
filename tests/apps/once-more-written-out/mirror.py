import logging
import os
import sys
import time

import requests

log = logging.getLogger(__name__)


class Mirror:
    def __init__(self, domain, token):
        self.domain = domain
        self.token = token

    def call(self, verb, path, **kw):
        headers = {"Authorization": f"Bearer {self.token}"}
        url = f"https://{self.domain}.egnyte.com/pubapi{path}"
        r = requests.request(verb, url, headers=headers, timeout=30, **kw)
        if r.status_code == 401:
            log.warning("refused: %s, once more", path)
            r = requests.request(verb, url, headers=headers, timeout=60, **kw) #~ EG404
        if "Retry-After" in r.headers:
            time.sleep(int(r.headers["Retry-After"]))
            r = requests.request(verb, url, headers=headers, **kw)
        r.raise_for_status()
        return r.json()

    def ask(self, path, typed):
        """A refused token is asked for again."""
        headers = {"Authorization": f"Bearer {self.token}"}
        url = f"https://{self.domain}.egnyte.com/pubapi{path}"
        r = requests.get(url, headers=headers)
        if r.status_code == 401:
            headers = {"Authorization": f"Bearer {typed()}"}
            r = requests.get(url, headers=headers)
        if "Retry-After" in r.headers:
            raise TimeoutError(path)
        r.raise_for_status()
        return r.json()


if __name__ == "__main__":
    mirror = Mirror(os.environ["EGNYTE_DOMAIN"], os.environ["EGNYTE_TOKEN"])
    print(len(mirror.call("GET", f"/v1/fs/{sys.argv[1]}")["files"])) #~ GET /pubapi/v1/fs/{path} handles=specific
    print(len(mirror.ask("/v1/links", lambda: input("Token: "))["ids"])) #~ GET /pubapi/v1/links handles=specific
