"""Streams that name their path in the class, and drop it once the answer names the next page."""

import os

import requests

SITE = os.environ["EGNYTE_SITE"]


class Unauthorized(Exception):
    """Sign in again."""


class Client:
    def __init__(self, token):
        self.base = f"https://{SITE}.egnyte.com/pubapi/v2"
        self.token = token

    def get(self, path=None, url=None, **kwargs):
        if not url and path:
            url = "{}/{}".format(self.base, path)
        answer = requests.get(url, headers={"Authorization": "Bearer " + self.token}, timeout=30, **kwargs)
        if answer.status_code == 401:
            raise Unauthorized(url)
        if answer.status_code == 429:
            raise RuntimeError("wait " + answer.headers["Retry-After"])
        return answer.json()


class Stream:
    path = None
    key = "resources"

    def __init__(self, client: Client):
        self.client = client


class Members(Stream):
    path = "users"

    def records(self):
        following = None
        while True:
            page = self.client.get(self.path, url=following)  #~ GET /pubapi/v2/users
            yield from page[self.key]
            following = page.get("next")
            if not following:
                return
            self.path = None


class Teams(Stream):
    path = "groups"

    def records(self):
        following = None
        while True:
            page = self.client.get(self.path, url=following)  #~ GET /pubapi/v2/groups
            yield from page[self.key]
            following = page.get("next")
            if not following:
                return
            self.path = None


class Handouts(Stream):
    """Given a path of its own from the start: what the class says is for those that get none."""

    path = "groups"

    def __init__(self, client: Client):
        super().__init__(client)
        self.path = "users"

    def records(self):
        return self.client.get(self.path, params={"count": 1})  #~ GET /pubapi/v2/users
