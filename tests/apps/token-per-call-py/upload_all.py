import os
import pathlib

import requests

BASE = "https://" + os.environ["EGNYTE_DOMAIN"] + ".egnyte.com"


def fetch_token():
    form = {
        "grant_type": "password",
        "client_id": os.environ["EGNYTE_API_KEY"],
        "client_secret": os.environ["EGNYTE_API_SECRET"],
        "username": os.environ["EGNYTE_USER"],
        "password": os.environ["EGNYTE_PASS"],
        "scope": "Egnyte.filesystem Egnyte.user",
    }
    return requests.post(BASE + "/puboauth/token", data=form, timeout=30).json()["access_token"]


def upload(source):
    token = fetch_token()  #~ EG308
    with source.open("rb") as body:
        requests.post(  #~ POST /pubapi/v1/fs-content/{path}
            f"{BASE}/pubapi/v1/fs-content/Shared/Scans/{source.name}",
            headers={"Authorization": f"Bearer {token}"},
            data=body,
            timeout=300,
        )


if __name__ == "__main__":
    for scan in sorted(pathlib.Path("scans").glob("*.pdf")):
        upload(scan)
