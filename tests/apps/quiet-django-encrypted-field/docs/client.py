import logging
import time

import requests

log = logging.getLogger(__name__)


class TokenRejected(Exception):
    def __init__(self, user):
        self.user = user


class Egnyte:
    RETRIES = 3

    def __init__(self, link):
        self.link = link
        self.root = f"https://{link.domain}.egnyte.com/pubapi/v1"

    def _request(self, method, path, **kw):
        for attempt in range(self.RETRIES):
            r = requests.request(method, self.root + path, headers={"Authorization": f"Bearer {self.link.access_token}"}, **kw)
            if r.status_code == 401:
                raise TokenRejected(self.link.user)
            if r.status_code in (403, 429) and r.headers.get("X-Mashery-Error-Code") in ("ERR_403_DEVELOPER_OVER_QPS", "ERR_403_DEVELOPER_OVER_RATE"):
                time.sleep(int(r.headers.get("Retry-After", 1)))
                continue
            r.raise_for_status()
            return r
        raise RuntimeError("Egnyte is busy")

    def listing(self, path):
        return self._request("GET", f"/fs{path}").json()  #~ GET /pubapi/v1/fs/{path} handles=specific
