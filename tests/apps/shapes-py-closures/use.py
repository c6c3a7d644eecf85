import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import requests

from retry import logged, retry, with_token

HOST = "https://" + os.environ["EGNYTE_DOMAIN"] + ".egnyte.com"


def trash():
    return retry(lambda: requests.get(HOST + "/pubapi/v1/fs/trash"))  #~ GET /pubapi/v1/fs/trash


def cursor():
    return retry(requests.get, HOST + "/pubapi/v2/events/cursor")  #~ GET /pubapi/v2/events/cursor


@with_token(os.environ["EGNYTE_TOKEN"])
def search(headers, text):
    return requests.get(f"{HOST}/pubapi/v1/search?query={text}", headers=headers)  #~ GET /pubapi/v1/search


def remove_all(paths):
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda path: requests.delete(f"{HOST}/pubapi/v1/fs/{path}"), paths))  #~ DELETE /pubapi/v1/fs/{path}
    return [requests.get(f"{HOST}/pubapi/v1/fs-content/{path}") for path in paths]  #~ GET /pubapi/v1/fs-content/{path}


def user_and_groups(send):
    """The caller's function does the sending, this one names the endpoints."""
    return send("/pubapi/v1/userinfo"), send("/pubapi/v2/groups")  #~ GET /pubapi/v1/userinfo; GET /pubapi/v2/groups


get = partial(requests.request, "GET")


class Reports:
    @logged
    def start(self):
        return requests.post(f"{HOST}/pubapi/v1/audit/files")  #~ POST /pubapi/v1/audit/files

    async def poll(self, number):
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(None, get, f"{HOST}/pubapi/v1/audit/jobs/{number}")  #~ GET /pubapi/v1/audit/jobs/{job_id}
