"""Timetables and manifests of the ferries, as they lie in Egnyte."""
import os
import sys

import requests

BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi"


class Manifests:
    def __init__(self, token):
        self.token = token

    def _ask(self, path, **params):
        params["access_token"] = self.token  #~ EG306
        answer = requests.get(BASE + path, params=params, timeout=20)
        if answer.status_code == 401:
            sys.exit("sign in again")
        if answer.status_code == 429:
            sys.exit("come back in " + answer.headers["Retry-After"])
        return answer.json()

    def day(self, date):
        return self._ask(f"/v1/fs/Shared/Manifests/{date}", list_content="true")  #~ GET /pubapi/v1/fs/{path}

    def crew(self):
        return self._ask("/v2/users", count=100)  #~ GET /pubapi/v2/users

    def saved(self):
        return self._ask("/v1/bookmarks")  #~ GET /pubapi/v1/bookmarks


def _plain(path, query=None):
    answer = requests.get(BASE + path, params=query, headers={"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}, timeout=20)
    if answer.status_code == 401:
        sys.exit("sign in again")
    if answer.status_code == 429:
        sys.exit("come back in " + answer.headers["Retry-After"])
    return answer.json()


def groups():
    return _plain("/v2/groups", {"count": 100})  #~ GET /pubapi/v2/groups


def links(token):
    return _plain("/v1/links", {"access_token": token})  #~ GET /pubapi/v1/links; EG306
