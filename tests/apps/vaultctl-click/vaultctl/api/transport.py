import time

import requests


class SignInAgain(Exception):
    pass


class Transport:
    def __init__(self, domain, token):
        self._base = "https://{}/pubapi".format(domain if "." in domain else domain + ".egnyte.com")
        self._session = requests.Session()
        self._session.headers["Authorization"] = "Bearer {}".format(token)

    def __call__(self, verb, *parts, **kwargs):
        url = "/".join((self._base, *map(str, parts)))
        while True:
            response = getattr(self._session, verb)(url, **kwargs)
            if response.status_code == 401:
                raise SignInAgain()
            if response.status_code == 429:
                time.sleep(float(response.headers.get("Retry-After", 1)))
                continue
            response.raise_for_status()
            return response.json() if response.content else None
