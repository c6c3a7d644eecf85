import os
import time

import backoff
import requests
from tenacity import retry, retry_if_result, stop_after_attempt, wait_fixed

BASE = os.environ["EGNYTE_BASE"]
STATE = {"token": os.environ["EGNYTE_TOKEN"]}


def headers():
    return {"Authorization": "Bearer " + STATE["token"]}


def is_worth_a_try(answer):
    return answer.status_code in (401, 429, 502, 503)  #~ EG404


@retry(retry=retry_if_result(is_worth_a_try), stop=stop_after_attempt(5), wait=wait_fixed(10))
def folder(path):
    return requests.get(f"{BASE}/pubapi/v1/fs/{path}", headers=headers(), timeout=30)  #~ GET /pubapi/v1/fs/{path} handles=specific


@retry(retry=retry_if_result(lambda answer: answer.status_code == 429), stop=stop_after_attempt(5), wait=wait_fixed(10))
def bookmark(path):
    answer = requests.post(f"{BASE}/pubapi/v1/bookmarks", json={"path": path}, headers=headers(), timeout=30)  #~ POST /pubapi/v1/bookmarks handles=specific
    if answer.status_code == 401:
        raise SystemExit("connect Egnyte again")
    return answer


def ask_for_token(attempt):
    STATE["token"] = input("Egnyte token: ")


def is_refused(answer):
    return answer.status_code in (401, 429)


@retry(retry=retry_if_result(is_refused), before_sleep=ask_for_token, stop=stop_after_attempt(3))
def share(path):
    return requests.post(f"{BASE}/pubapi/v1/links", json={"path": path, "type": "file"}, headers=headers(), timeout=30)  #~ POST /pubapi/v1/links handles=specific


@backoff.on_predicate(backoff.expo, lambda answer: answer.status_code != 401 and answer.status_code == 429, max_tries=4)
def notes(path):
    return requests.get(f"{BASE}/pubapi/v1/notes", params={"file": path}, headers=headers(), timeout=30)  #~ GET /pubapi/v1/notes handles=specific


if __name__ == "__main__":
    for file in folder("Shared/Copies").json()["files"]:
        bookmark(file["path"])
        share(file["path"])
        print(notes(file["path"]).json())
        time.sleep(1)
