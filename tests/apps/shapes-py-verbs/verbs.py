import os

import requests

BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi"
METHODS = {"list": "get", "add": "post"}


def links():
    method = METHODS[os.environ["ACTION"]]
    return getattr(requests, method)(BASE + "/v1/links")  #~ GET /pubapi/v1/links; POST /pubapi/v1/links


def call(verb, path):
    return getattr(requests, verb)(BASE + path)


def users():
    return call("get", "/v2/users")  #~ GET /pubapi/v2/users


def remove_user(number):
    return call("delete", f"/v2/users/{number}")  #~ DELETE /pubapi/v2/users/{user_id}


def group(number, patch):
    send = requests.patch if patch else requests.get
    return send(f"{BASE}/v2/groups/{number}")  #~ PATCH /pubapi/v2/groups/{group_id}; GET /pubapi/v2/groups/{group_id}


def bookmark(path):
    session = requests.Session()
    verb = "post"
    return getattr(session, verb)(f"{BASE}/v1/bookmarks", json={"path": path})  #~ POST /pubapi/v1/bookmarks


ACTIONS = {"drop": requests.delete, "show": requests.get}


def note(number):
    return ACTIONS["drop"](f"{BASE}/v1/notes/{number}")  #~ DELETE /pubapi/v1/notes/{note_id}


def anything():
    return requests.request(os.environ["METHOD"], f"{BASE}/v1/fs/Shared")  #~ ? /pubapi/v1/fs/{path}
