"""Looks like a mapping: what stands between the brackets is fetched."""

import os

import requests


class SignedOut(Exception):
    pass


class Archive:
    def __init__(self, domain, token):
        self.base = f"https://{domain}.egnyte.com/pubapi/v1"
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {token}"

    def __getitem__(self, name):
        answer = self.session.get(f"{self.base}/{name}")
        if answer.status_code == 401:
            raise SignedOut
        return answer.json()


def covers(token):
    archive = Archive(os.environ["ARCHIVE_DOMAIN"], token)
    return archive["fs/Shared/Covers"]["files"]  #~ GET /pubapi/v1/fs/{path} handles=specific


def prices(table):
    # A plain mapping is one.
    return {"covers": 3, "maps": 5}[table]
