import os

import requests
from celery import Celery

app = Celery("osiers", broker=os.environ["REDIS_URL"])
HOST = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"


def new_token():
    answer = requests.post(
        f"{HOST}/puboauth/token",
        data={
            "grant_type": "password",
            "username": os.environ["EGNYTE_USER"],
            "password": os.environ["EGNYTE_PASSWORD"],
            "client_id": os.environ["EGNYTE_KEY"],
            "scope": "Egnyte.filesystem Egnyte.link",
        },
        timeout=10,
    )
    print("asked for a token:", answer.status_code)
    return answer.json()["access_token"]


def told_apart(answer):
    if answer.status_code == 401:
        raise PermissionError("sign in again")
    if answer.status_code == 429:
        raise RuntimeError("wait")
    return answer.json()


@app.task
def read_bed(path):
    headers = {"Authorization": f"Bearer {new_token()}"}  #~ EG308
    return told_apart(requests.get(f"{HOST}/pubapi/v1/fs/{path}", headers=headers, timeout=10))  #~ GET /pubapi/v1/fs/{path}


# Once a night is not too often.
@app.task
def nightly():
    headers = {"Authorization": f"Bearer {new_token()}"}
    return told_apart(requests.get(f"{HOST}/pubapi/v1/links", headers=headers, timeout=10))  #~ GET /pubapi/v1/links
