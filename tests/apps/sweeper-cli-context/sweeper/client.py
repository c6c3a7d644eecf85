import time

import requests


class SignInAgain(Exception):
    """The token is no longer accepted."""


class EgnyteSession:
    def __init__(self, domain: str, token: str) -> None:
        self.base = f"https://{domain}.egnyte.com/pubapi"
        self.http = requests.Session()
        self.http.headers["Authorization"] = f"Bearer {token}"

    def call(self, method: str, path: str, **options):
        answer = self.http.request(method, self.base + path, **options)
        if answer.status_code == 401:
            raise SignInAgain
        if answer.status_code == 429:
            time.sleep(int(answer.headers["Retry-After"]))
            return self.call(method, path, **options)
        answer.raise_for_status()
        return answer.json()
