"""Takes the code that somebody pasted, and says in part what came of it."""

import logging
import os

import requests

HOST = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"
log = logging.getLogger("sign-in")


def masked(token: str, visible: int = 4) -> str:
    if not token:
        return ""
    hidden = max(len(token) - visible, 0)
    if hidden == 0:
        return token
    return ("*" * hidden) + token[-visible:]


def sign_in(code: str) -> str:
    answer = requests.post(
        f"{HOST}/puboauth/token",
        data={
            "grant_type": "authorization_code",
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": "https://cooperage.example/done",
            "code": code,
        },
        timeout=30,
    )
    answer.raise_for_status()
    token = answer.json().get("access_token") or ""
    log.info("signed in with %s", masked(token))
    return token


def casks(token: str) -> list:
    answer = requests.get(  #~ GET /pubapi/v1/fs/{path} handles=specific
        f"{HOST}/pubapi/v1/fs/Shared/Casks", headers={"Authorization": f"Bearer {token}"}, timeout=30
    )
    if answer.status_code == 401:
        raise SystemExit("sign in again")
    if answer.status_code == 429:
        raise SystemExit(f"wait {answer.headers['Retry-After']} seconds")
    answer.raise_for_status()
    return answer.json()["files"]


if __name__ == "__main__":
    print(casks(sign_in(input("code: "))))
