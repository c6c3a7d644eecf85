import os

import requests

BASE = "https://ourfirm.egnyte.com"


def sign_in():
    form = {
        "grant_type": "password",
        "client_id": os.environ["EGNYTE_KEY"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "username": os.environ["EGNYTE_USER"],
        "password": os.environ["EGNYTE_PASSWORD"],
        "scope": "Egnyte.filesystem",
    }
    return requests.post(BASE + "/puboauth/token", data=form).json()["access_token"]


if __name__ == "__main__":
    headers = {"Authorization": "Bearer " + sign_in()}
    print(requests.get(BASE + "/pubapi/v1/fs/Shared", headers=headers).json())  #~ GET /pubapi/v1/fs/{path}
