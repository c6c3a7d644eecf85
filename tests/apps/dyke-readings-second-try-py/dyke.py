import os
import sys
import time

import requests

BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"
HEADERS = {"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"}


def readings(folder):
    address = f"{BASE}/fs/Shared/Dyke/{folder}"
    try:
        answer = requests.get(address, headers=HEADERS)  #~ GET /pubapi/v1/fs/{path}
        answer.raise_for_status()
        return answer.json()["files"]
    except requests.HTTPError as failure:
        if "Developer Over Qps" not in failure.response.text:
            print(f"the readings cannot be listed: {failure}")
            return []
        time.sleep(3)
        answer = requests.get(address, headers=HEADERS)  #~ GET /pubapi/v1/fs/{path}
        answer.raise_for_status()
        return answer.json()["files"]


def keep(name, content):
    try:
        answer = requests.post(f"{BASE}/fs-content/Shared/Dyke/{name}", headers=HEADERS, data=content)  #~ POST /pubapi/v1/fs-content/{path}
        answer.raise_for_status()  #~ EG403
    except requests.HTTPError as failure:
        print(f"the reading is not kept: {failure}")


if __name__ == "__main__":
    for reading in readings(sys.argv[1]):
        keep(f"{reading['name']}.seen", b"")
