import contextlib
import os
import sys

import requests

BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"
HEADERS = {"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}


@contextlib.contextmanager
def signed_in():
    try:
        yield
    except requests.HTTPError as error:
        if error.response.status_code == 401:
            sys.exit("sign in to Egnyte again")
        raise


class SignedIn:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if isinstance(error, requests.HTTPError) and error.response.status_code == 401:
            sys.exit("sign in to Egnyte again")


class Timed:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        print("done")


def links():
    with signed_in():
        answer = requests.get(BASE + "/links", headers=HEADERS)  #~ GET /pubapi/v1/links handles=specific
        answer.raise_for_status()  #~ EG403
    return answer.json()


def notes():
    with SignedIn():
        answer = requests.get(BASE + "/notes", headers=HEADERS)  #~ GET /pubapi/v1/notes handles=specific
        answer.raise_for_status()
    return answer.json()


def bookmarks():
    with Timed():
        answer = requests.get(BASE + "/bookmarks", headers=HEADERS)  #~ GET /pubapi/v1/bookmarks handles=generic
        answer.raise_for_status()  #~ EG402
    return answer.json()


if __name__ == "__main__":
    print(links(), notes(), bookmarks())
