"""Puts the day's scans where the office looks for them."""

import os

import requests

ROOT = "https://%s.egnyte.com/pubapi/v1" % os.environ["EGNYTE_DOMAIN"]


def bearer(kept):
    return {"Authorization": "Bearer " + kept["access"]}


def renew(kept):
    kept["access"] = input("a fresh token: ")
    return kept


def put_scan(kept, folder, name):
    url = ROOT + "/fs-content/Shared/%s/%s" % (folder, name)  #~ POST /pubapi/v1/fs-content/{path}
    with open(name, "rb") as scan:
        answer = requests.post(url, headers=bearer(kept), data=scan)
        if answer.status_code == 403:  #~ EG402; EG403
            kept = renew(kept)
            answer = requests.post(url, headers=bearer(kept), data=scan)  #~ POST /pubapi/v1/fs-content/{path}
        if answer.status_code != 200:
            print("not stored:", answer.json()["errorMessage"])
            return None
        return answer.json()


def two_folders(kept, day):
    """Two requests that have nothing in common but the function."""
    made = requests.post(ROOT + "/fs/Shared/Scans/" + day, headers=bearer(kept), json={"action": "add_folder"})  #~ POST /pubapi/v1/fs/{path}
    if made.status_code != 201:  #~ EG402
        return None
    listed = requests.get(ROOT + "/fs/Shared/Scans", headers=bearer(kept))  #~ GET /pubapi/v1/fs/{path}
    if not listed.ok:  #~ EG402
        return None
    return listed.json()


def ask(kept, path, body=None):
    url = ROOT + path
    if body is not None:
        answer = requests.post(url, headers=bearer(kept), json=body)  #~ EG401
    else:
        answer = requests.get(url, headers=bearer(kept))
    return answer.json()


def report(kept):
    print(ask(kept, "/links"))  #~ GET /pubapi/v1/links
    print(ask(kept, "/links", {"path": "/Shared/Scans", "type": "folder", "accessibility": "anyone"}))  #~ POST /pubapi/v1/links


if __name__ == "__main__":
    tokens = {"access": input("token: ")}
    two_folders(tokens, "monday")
    put_scan(tokens, "Scans", "monday.pdf")
    report(tokens)
