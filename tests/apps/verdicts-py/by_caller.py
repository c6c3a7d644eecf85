import os

import requests

session = requests.Session()
session.headers["Authorization"] = "Bearer " + os.environ["EGNYTE_TOKEN"]


def get(path):
    return session.get("https://%s.egnyte.com/pubapi/v2/%s" % (os.environ["EGNYTE_DOMAIN"], path))


def users():
    answer = get("users")  #~ GET /pubapi/v2/users handles=specific
    return "sign in again" if answer.status_code == 401 else answer.json()  #~ EG403


def groups():
    """The helper leaves it to its callers, and this one forgot."""
    return get("groups").json()["resources"]  #~ GET /pubapi/v2/groups handles=none; EG401
