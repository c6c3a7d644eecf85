"""Copies the shared folder to the tape library."""
import os

import requests

BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"
HEADERS = {"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"}


# egnyte-scopes: filesystem
def folder(path):
    return requests.get(f"{BASE}/fs/{path}", headers=HEADERS, timeout=60).json()  #~ GET /pubapi/v1/fs/{path}; EG403


def content(path):
    stream = requests.get(f"{BASE}/fs-content/{path}", headers=HEADERS, timeout=60, stream=True)  #~ GET /pubapi/v1/fs-content/{path}; EG107
    done = requests.post(f"{BASE}/fs/{path}", json={"action": "lock"}, headers=HEADERS, timeout=60)  #~ POST /pubapi/v1/fs/{path}
    return stream, done


def backup(path):
    for entry in folder(path)["files"]:
        yield content(entry["path"])


if __name__ == "__main__":
    print(requests.get(f"{BASE}/userinfo", headers=HEADERS, timeout=60).json())  #~ GET /pubapi/v1/userinfo; EG107
    list(backup("Shared"))
