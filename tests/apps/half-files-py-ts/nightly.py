import os

import requests

BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"
HEADERS = {"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"}


def links():
    answer = requests.get(f"{BASE}/links", headers=HEADERS, timeout=30) #~ GET /pubapi/v1/links handles=specific
    if answer.status_code == 401:
        raise SystemExit("sign in again")
    if answer.status_code == 429:
        raise SystemExit("later")
    return answer.json()


def merge(old, new):
<<<<<<< HEAD #~ EG901
    return {**old, **new}
=======
    return old | new
>>>>>>> faster-merge


print(merge({}, links()))
