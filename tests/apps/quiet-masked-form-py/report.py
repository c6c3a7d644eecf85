import logging
import time

import requests

from sign_in import DOMAIN, get_token

log = logging.getLogger(__name__)


def store(token, folder, name, content):
    url = f"https://{DOMAIN}.egnyte.com/pubapi/v1/fs-content/Shared/{folder}/{name}"
    response = requests.post(url, headers={"Authorization": f"Bearer {token}"}, data=content, timeout=60)  #~ POST /pubapi/v1/fs-content/{path} handles=specific
    if response.status_code == 401:
        raise SystemExit("the token was refused: run again to sign in")
    if response.status_code == 429:
        time.sleep(int(response.headers["Retry-After"]))
    response.raise_for_status()
    return response.json()


def main():
    token = get_token()
    store(token, "Reports", "a.docx", b"")
    store(token, "Reports", "b.docx", b"")


if __name__ == "__main__":
    main()
