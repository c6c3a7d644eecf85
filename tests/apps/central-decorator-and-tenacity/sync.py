import functools
import os
import sys

import requests
from tenacity import retry, retry_if_exception, stop_after_attempt, wait_exponential

BASE = "https://" + os.environ["EGNYTE_DOMAIN"] + ".egnyte.com/pubapi/v1"
HEADERS = {"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}


def signed_in(work):
    @functools.wraps(work)
    def guarded(*args, **kwargs):
        try:
            return work(*args, **kwargs)
        except requests.HTTPError as error:
            if error.response.status_code == 401:
                sys.exit("sign in to Egnyte again")
            raise

    return guarded


@signed_in
def minutes():
    answer = requests.get(BASE + "/fs/Shared/Minutes", headers=HEADERS, timeout=20)  #~ GET /pubapi/v1/fs/{path} handles=specific
    answer.raise_for_status()  #~ EG403
    return answer.json()["files"]


def worth_another_try(error):
    """A dead token never comes back to life: only the rest is tried again."""
    if isinstance(error, requests.HTTPError) and error.response.status_code == 401:
        print("sign in to Egnyte again", file=sys.stderr)
        return False
    return True


@retry(retry=retry_if_exception(worth_another_try), stop=stop_after_attempt(4), wait=wait_exponential())
def upload(name, content):
    answer = requests.post(f"{BASE}/fs-content/Shared/Minutes/{name}", data=content, headers=HEADERS, timeout=60)  #~ POST /pubapi/v1/fs-content/{path} handles=specific
    answer.raise_for_status()


if __name__ == "__main__":
    known = {file["name"] for file in minutes()}
    for name in sys.argv[1:]:
        if name not in known:
            with open(name, "rb") as file:
                upload(name, file.read())
