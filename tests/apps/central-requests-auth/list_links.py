import os

import requests

from egnyte_auth import EgnyteBearer

BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"


def links(token):
    answer = requests.get(f"{BASE}/links", auth=EgnyteBearer(token), timeout=30)  #~ GET /pubapi/v1/links handles=specific
    answer.raise_for_status()
    return answer.json()["ids"]


def whoami(token):
    session = requests.Session()
    session.auth = EgnyteBearer(token)
    answer = session.get(f"{BASE}/userinfo")  #~ GET /pubapi/v1/userinfo handles=specific
    answer.raise_for_status()
    return answer.json()["username"]


if __name__ == "__main__":
    print(whoami(os.environ["EGNYTE_TOKEN"]), links(os.environ["EGNYTE_TOKEN"]))
