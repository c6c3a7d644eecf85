import os

import requests

BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"
HEADERS = {"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}


def permissions(folder):
    return requests.get(f"{BASE}/pubapi/v1/perms/folder/{folder}", headers=HEADERS).json()  #~ GET /pubapi/v1/perms/folder/{path}; EG504:note


def home():
    return requests.post(f"{BASE}/pubapi/v1/navigate/embedded/home", headers=HEADERS).json()  #~ POST /pubapi/v1/navigate/embedded/home; EG504


def groups():
    return requests.get(f"{BASE}/pubapi/v2/group", headers=HEADERS).json()  #~ GET /pubapi/v2/group; EG505


def weather():
    return requests.get(f"{BASE}/pubapi/v1/weather-station", headers=HEADERS).json()  #~ GET /pubapi/v1/weather-station; EG505:note


if __name__ == "__main__":
    print(permissions("Shared"), home(), groups(), weather())
