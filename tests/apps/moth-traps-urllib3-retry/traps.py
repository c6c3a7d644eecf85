import os

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"


def session(statuses):
    made = requests.Session()
    made.headers["Authorization"] = f"Bearer {os.environ['EGNYTE_TOKEN']}"
    policy = Retry(total=6, backoff_factor=1, status_forcelist=statuses, allowed_methods=["GET"], raise_on_status=False)
    made.mount("https://", HTTPAdapter(max_retries=policy))
    return made


def eager_session():
    made = requests.Session()
    made.headers["Authorization"] = f"Bearer {os.environ['EGNYTE_TOKEN']}"
    policy = Retry(
        total=6,
        backoff_factor=1,
        status_forcelist=(401, 403, 429, 500, 502, 503),  #~ EG404
        allowed_methods=None,
    )
    made.mount("https://", HTTPAdapter(max_retries=policy))
    return made


def traps():
    response = eager_session().get(f"{BASE}/fs/Shared/Traps")  #~ GET /pubapi/v1/fs/{path}
    if response.status_code == 401:
        raise SystemExit("connect again")
    return response.json()


def links():
    response = session((429, 502, 503)).get(f"{BASE}/links")  #~ GET /pubapi/v1/links
    if response.status_code == 401:
        raise SystemExit("connect again")
    return response.json()


if __name__ == "__main__":
    print(traps(), links())
