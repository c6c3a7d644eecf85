import os

import requests

BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"


def call(path, method="GET", **options):
    return requests.request(method, BASE + path, timeout=30, **options).json()


def folder(path):
    return call(f"/pubapi/v1/fs/{path}")  #~ GET /pubapi/v1/fs/{path}


def add_folder(path):
    return call(f"/pubapi/v1/fs/{path}", "POST", json={"action": "add_folder"})  #~ POST /pubapi/v1/fs/{path}


def drop(path):
    return call(path=f"/pubapi/v1/fs/{path}", method="DELETE")  #~ DELETE /pubapi/v1/fs/{path}


def links():
    return call("/pubapi/v1/links")  #~ GET /pubapi/v1/links


def tidy(path):
    first, second, *_ = folder(path)["files"]
    call("/pubapi/v1/fs/" + first["path"], "DELETE")  #~ DELETE /pubapi/v1/fs/{path}
    call("/pubapi/v1/fs/" + second["path"], "DELETE")  #~ DELETE /pubapi/v1/fs/{path}
