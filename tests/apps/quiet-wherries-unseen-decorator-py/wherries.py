import os

import requests
from wherry_tries import patient

ROOT = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"
HEADERS = {"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}


@patient(tries=3)
def folder(path):
    return requests.get(f"{ROOT}/fs{path}", headers=HEADERS)  #~ GET /pubapi/v1/fs/{path}


@patient
def notes():
    return requests.get(f"{ROOT}/notes", headers=HEADERS)  #~ GET /pubapi/v1/notes


if __name__ == "__main__":
    print(folder("/Shared/Wherries").json()["files"])
    print(notes().json()["notes"])
