import os
import sys

import backoff
import requests

import errors


def raise_for_error(answer):
    """Each status has an error of its own."""
    raise getattr(errors, f"Http{answer.status_code}Error", errors.ApiError)(answer.text)


class Egnyte:
    def __init__(self, domain, token):
        self.root = f"https://{domain}.egnyte.com/pubapi/v1"
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {token}"

    @backoff.on_exception(wait_gen=backoff.expo, exception=(errors.Http500Error, errors.Http429Error), max_tries=7)
    def get(self, path):
        answer = self.session.get(self.root + path)
        if answer.status_code == 200:
            return answer.json()
        if answer.status_code == 401:
            sys.exit("sign in again")
        raise_for_error(answer)


if __name__ == "__main__":
    egnyte = Egnyte(os.environ["EGNYTE_DOMAIN"], os.environ["EGNYTE_TOKEN"])
    print(egnyte.get("/links"))  #~ GET /pubapi/v1/links handles=specific
    print(egnyte.get("/userinfo"))  #~ GET /pubapi/v1/userinfo handles=specific
