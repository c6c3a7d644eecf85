import os

import requests

HOST = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"
DEFAULTS = {"method": "GET", "version": "v1", "timeout": 30}


def send(**options):
    merged = {**DEFAULTS, **options}
    version, resource = merged.pop("version"), merged.pop("resource")
    return requests.request(url=f"{HOST}/pubapi/{version}/{resource}", **merged)


def links():
    return send(resource="links")  #~ GET /pubapi/v1/links


def users():
    return send(version="v2", resource="users")  #~ GET /pubapi/v2/users


def note(path, body):
    arguments = dict(method="POST", resource="notes", json={"path": path, "body": body})
    return send(**arguments)  #~ POST /pubapi/v1/notes


def listing(path="Shared", *, root=HOST + "/pubapi/v1/fs"):
    return requests.get(f"{root}/{path}")  #~ GET /pubapi/v1/fs/{path}


def assigned(number):
    config = {"url": HOST}
    config["url"] += f"/pubapi/v1/bookmarks/{number}"
    config.update(method="delete")
    return requests.request(**config)  #~ DELETE /pubapi/v1/bookmarks/{bookmark_id}


def positional(*path):
    arguments = ("GET", HOST + "/pubapi/v1/fs-content/" + "/".join(path))
    return requests.request(*arguments)  #~ GET /pubapi/v1/fs-content/{path}
