import os

import requests
from tenacity import retry, retry_if_exception_type, stop_after_attempt, wait_random_exponential

API = "https://{domain}.qa-egnyte.com/pubapi/v1"  #~ EG503


class Throttled(Exception):
    pass


class SignedOut(Exception):
    pass


class Client:
    def __init__(self, token, domain=None):
        self.base = API.format(domain=domain or os.environ["EGNYTE_DOMAIN"])
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {token}"

    @retry(retry=retry_if_exception_type(Throttled), wait=wait_random_exponential(max=60), stop=stop_after_attempt(5))
    def folder(self, path):
        answer = self.session.get(f"{self.base}/fs/{path}", timeout=30)  #~ GET /pubapi/v1/fs/{path} handles=specific
        if answer.status_code == 429:
            raise Throttled
        if answer.status_code == 401:
            raise SignedOut
        answer.raise_for_status()
        return answer.json()
