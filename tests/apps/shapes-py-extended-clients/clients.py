import os

import httpx
from requests_oauthlib import OAuth2Session


class SignInAgain(Exception):
    pass


def check(answer):
    if answer.status_code == 401:
        raise SignInAgain
    if answer.status_code == 429:
        raise TimeoutError(answer.headers["Retry-After"])


class Shelves(httpx.Client):
    def __init__(self, domain, token):
        super().__init__(base_url=f"https://{domain}.egnyte.com/pubapi/v1", headers={"Authorization": f"Bearer {token}"})

    def folder(self, path):
        answer = self.get(f"/fs{path}")  #~ GET /pubapi/v1/fs/{path}
        check(answer)
        return answer.json()


class Labels(httpx.Client):
    """Calls the constructor by the class's own name, as code of before Python 3 does."""

    def __init__(self, domain, token):
        httpx.Client.__init__(self, base_url=f"https://{domain}.egnyte.com/pubapi", headers={"Authorization": f"Bearer {token}"})

    def links(self):
        answer = self.get("/v1/links")  #~ GET /pubapi/v1/links
        check(answer)
        return answer.json()


class Weather(httpx.Client):
    """Another vendor's, made the same way."""

    def __init__(self, key):
        super().__init__(base_url="https://weather.example/pubapi/v1", headers={"Authorization": f"Key {key}"})

    def today(self):
        return self.get("/fs/today").json()


class Consent(OAuth2Session):
    def __init__(self, domain, scope, **more):
        self.authorize = f"https://{domain}.egnyte.com/puboauth/token"
        super().__init__(os.environ["EGNYTE_KEY"], redirect_uri="https://shelves.example.com/back", scope=scope, **more)

    def page(self):
        return self.authorization_url(self.authorize)
