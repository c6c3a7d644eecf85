from urllib.request import urljoin

import requests

from sluice.links import Links


class SignInAgain(Exception):
    pass


class SluiceClient:
    def __init__(self, domain: str, token: str) -> None:
        self._base = f"https://{domain}.egnyte.com/pubapi/v1/"
        self._session = requests.Session()
        self._session.headers["Authorization"] = f"Bearer {token}"
        self.links: Links = Links(self)

    def _send(self, method: str, path: str):
        answer = self._session.request(method, urljoin(self._base, path))
        if answer.status_code == 401:
            raise SignInAgain()
        return answer.json() if answer.content else None
