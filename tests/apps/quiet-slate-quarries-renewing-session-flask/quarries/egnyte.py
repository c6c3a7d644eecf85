import os

import requests
from requests.adapters import HTTPAdapter
from tenacity import retry, retry_if_exception_type, stop_after_attempt
from urllib3.util.retry import Retry


class TokenRefused(Exception):
    pass


class Egnyte:
    def __init__(self, domain, grants):
        self.root = f"https://{domain}.egnyte.com"
        self.grants = grants
        self.session = requests.Session()
        self.session.mount(self.root, HTTPAdapter(max_retries=Retry(total=4, status_forcelist=[429], respect_retry_after_header=True)))
        self._use(grants.current(domain))
        self.domain = domain

    def _use(self, token):
        self.session.headers["Authorization"] = f"Bearer {token}"

    def _renew(self, retry_state=None):
        form = {
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "grant_type": "refresh_token",
            "refresh_token": self.grants.refresh_token(self.domain),
        }
        answer = requests.post(f"{self.root}/puboauth/token", data=form, timeout=30)
        if not answer.ok:
            raise self.grants.lost(self.domain)
        self._use(self.grants.keep(self.domain, answer.json()))

    def _once(self, method, path, **kw):
        answer = self.session.request(method, self.root + path, timeout=30, **kw)
        if answer.status_code == requests.codes.unauthorized:
            raise TokenRefused
        answer.raise_for_status()
        return answer

    def _call(self, method, path, **kw):
        attempts = retry(retry=retry_if_exception_type(TokenRefused), stop=stop_after_attempt(2), before_sleep=self._renew, reraise=True)
        return attempts(self._once)(method, path, **kw)

    def slates(self, quarry):
        return self._call("GET", f"/pubapi/v1/fs/Shared/Slate/{quarry}").json()["files"]  #~ GET /pubapi/v1/fs/{path} handles=specific

    def drop(self, quarry, name):
        self._call("DELETE", f"/pubapi/v1/fs/Shared/Slate/{quarry}/{name}")  #~ DELETE /pubapi/v1/fs/{path} handles=specific
