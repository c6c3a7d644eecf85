import os

import httpx
import requests
import urllib3

urllib3.disable_warnings()

BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"
session = requests.Session()
session.headers["Authorization"] = "Bearer " + os.environ["EGNYTE_TOKEN"]
session.verify = False #~ EG502


def folder(path):
    return session.get(f"{BASE}/fs/{path}").json()  #~ GET /pubapi/v1/fs/{path}


def links():
    headers = {"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}
    return httpx.get(f"{BASE}/links", headers=headers, verify=False).json()  #~ GET /pubapi/v1/links; EG502


if __name__ == "__main__":
    print(folder("Shared"), links())
