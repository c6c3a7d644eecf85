import os

import httpx

BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi"


class NeedsSignIn(Exception):
    pass


class EgnyteAuth(httpx.Auth):
    def __init__(self, tokens):
        self.tokens = tokens

    def auth_flow(self, request):
        request.headers["Authorization"] = f"Bearer {self.tokens.access}"
        response = yield request
        if response.status_code == 401:
            self.tokens.forget()
            raise NeedsSignIn


class Tokens:
    def __init__(self, access):
        self.access = access

    def forget(self):
        self.access = None


def links(tokens):
    with httpx.Client(base_url=BASE, auth=EgnyteAuth(tokens)) as client:
        answer = client.get("/v1/links")  #~ GET /pubapi/v1/links handles=specific
        answer.raise_for_status()  #~ EG403
        return answer.json()["ids"]


if __name__ == "__main__":
    print(len(links(Tokens(os.environ["EGNYTE_TOKEN"]))))
