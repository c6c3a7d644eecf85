import os

import requests

HUB = "https://api.openconnectors.eu1.ext.hana.ondemand.com/elements/api-v2"
EGNYTE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"


def from_dropbox(path):
    # The hub keeps the other side; Egnyte is asked without it.
    header = f"User {os.environ['HUB_USER']}, Organization {os.environ['HUB_ORGANIZATION']}, Element {os.environ['DROPBOX_ELEMENT']}"
    return requests.get(f"{HUB}/files", headers={"Authorization": header}, params={"path": path}, timeout=30).content


def dropbox_token(code):
    query = {"code": code, "apiKey": os.environ["DROPBOX_KEY"], "callbackUrl": "http://localhost:8080/back"}
    return requests.get(f"{HUB}/elements/dropbox/oauth/token", params=query, timeout=30).json()


def to_egnyte(path, content):
    answer = requests.post(  #~ POST /pubapi/v1/fs-content/{path} handles=specific
        f"{EGNYTE}/fs-content/{path}",
        headers={"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"},
        data=content,
        timeout=60,
    )
    if answer.status_code == 401:
        raise SystemExit("sign in to Egnyte again")
    if answer.status_code == 429 or "X-Mashery-Error-Code" in answer.headers:
        raise SystemExit("Egnyte asks to wait " + answer.headers.get("Retry-After", "a while"))
    answer.raise_for_status()


if __name__ == "__main__":
    to_egnyte("Shared/report.pdf", from_dropbox("/report.pdf"))
