import os
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress

import requests

ROOT = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"
HEADERS = {"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"}


def get(path):
    answer = requests.get(f"{ROOT}/{path}", headers=HEADERS)
    answer.raise_for_status()
    return answer.json()


def forget(link):
    """Whatever happens, nobody hears of it."""
    with suppress(requests.HTTPError):
        requests.delete(f"{ROOT}/links/{link}", headers=HEADERS).raise_for_status()  #~ DELETE /pubapi/v1/links/{link_id} handles=none; EG401


def note(path):
    """No file is one thing, a refused token another."""
    with suppress(FileNotFoundError):
        os.remove(path)
    requests.post(f"{ROOT}/notes", json={"path": path}, headers=HEADERS).raise_for_status()  #~ POST /pubapi/v1/notes handles=generic; EG402


with ThreadPoolExecutor(4) as pool:
    jobs = [pool.submit(get, path) for path in ("links", "bookmarks")]  #~ GET /pubapi/v1/bookmarks handles=specific; GET /pubapi/v1/links handles=specific
    for job in as_completed(jobs):
        try:
            print(job.result())
        except requests.HTTPError as error:
            if error.response.status_code == 401:
                raise SystemExit("sign in to Egnyte again") from error
            print("failed", error)
forget("a1")
note("/tmp/a")
