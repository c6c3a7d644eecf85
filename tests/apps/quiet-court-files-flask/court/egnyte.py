import os
from dataclasses import dataclass

import requests

CLIENT = {"client_id": os.environ["EGNYTE_CLIENT_ID"], "redirect_uri": "https://files.court.example/connected"}

# The court's proxy signs all traffic with a certificate of the court's own authority.
http = requests.Session()
http.verify = "/etc/ssl/court/authority.pem"
http.proxies = {"https": "http://proxy.court.example:3128"}


class SignInAgain(Exception):
    pass


class Busy(Exception):
    pass


@dataclass
class Account:
    domain: str
    token: str


def token_for(domain, code):
    form = {**CLIENT, "client_secret": os.environ["EGNYTE_CLIENT_SECRET"], "grant_type": "authorization_code", "code": code}
    answer = http.post(f"https://{domain}/puboauth/token", data=form, timeout=30)
    answer.raise_for_status()
    return answer.json()["access_token"]


def files(account, number):
    headers = {"Authorization": f"Bearer {account.token}"}
    answer = http.get(f"https://{account.domain}/pubapi/v1/fs/Shared/Cases/{number}", headers=headers, timeout=30)  #~ GET /pubapi/v1/fs/{path} handles=specific
    if answer.status_code == 401:
        raise SignInAgain
    if answer.status_code == 429:
        raise Busy(answer.headers["Retry-After"])
    answer.raise_for_status()
    return [file["name"] for file in answer.json().get("files", [])]
