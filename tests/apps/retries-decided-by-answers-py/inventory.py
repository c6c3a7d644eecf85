import os
import sys

import backoff
import requests
from tenacity import retry, retry_any, retry_if_exception_type, retry_if_result, stop_after_attempt, wait_exponential

API = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi"
HEADERS = {"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"}


def is_busy(answer):
    if answer.status_code == 401:
        sys.exit("the Egnyte token is no longer valid: run `inventory login`")
    return answer.status_code == 429


@retry(
    retry=retry_any(retry_if_exception_type(requests.ConnectionError), retry_if_result(is_busy)),
    stop=stop_after_attempt(5),
    wait=wait_exponential(max=60),
)
def ask(path, **query):
    return requests.get(f"{API}/{path}", params=query, headers=HEADERS, timeout=30)


def shelves():
    return ask("v1/fs/Shared/Shelves").json()["folders"]  #~ GET /pubapi/v1/fs/{path} handles=specific


def labels(words):
    return ask("v1/search", query=words).json()["results"]  #~ GET /pubapi/v1/search handles=specific


@backoff.on_predicate(backoff.expo, lambda answer: answer.status_code == 429, max_tries=4)  #~ EG402
def bookmark(folder):
    return requests.post(f"{API}/v1/bookmarks", json={"path": folder}, headers=HEADERS, timeout=30)  #~ POST /pubapi/v1/bookmarks handles=generic


if __name__ == "__main__":
    for shelf in shelves():
        print(shelf["name"], len(labels(shelf["name"])))
        if not bookmark(shelf["path"]).ok:
            print("not bookmarked", file=sys.stderr)
