import os

import requests
from cryptography.fernet import Fernet

vault = Fernet(os.environ.get("CASEFILE_KEY", ""))
tokens = {}


class SignInAgain(Exception):
    pass


def exchange(domain, code):
    answer = requests.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={
            "client_id": os.environ["CASEFILE_CLIENT_ID"],
            "client_secret": os.environ["CASEFILE_CLIENT_SECRET"],
            "redirect_uri": "https://casefile.example/connected/" + domain,
            "grant_type": "authorization_code",
            "code": code,
        },
    )
    tokens[domain] = vault.encrypt(answer.json()["access_token"].encode())


def _request(domain, method, path, **kwargs):
    headers = {"Authorization": "Bearer " + vault.decrypt(tokens[domain]).decode()}
    answer = requests.request(method, f"https://{domain}.egnyte.com/pubapi/v1/{path}", headers=headers, **kwargs)
    if answer.status_code == 401:
        del tokens[domain]
        raise SignInAgain(domain)
    if answer.status_code == 403 and "Retry-After" in answer.headers:
        raise TimeoutError(answer.headers["Retry-After"])
    return answer.json()


def user(domain):
    return _request(domain, "GET", "userinfo")  #~ GET /pubapi/v1/userinfo handles=specific


def files(domain, case):
    return _request(domain, "GET", f"fs/Shared/Cases/{case}")["files"]  #~ GET /pubapi/v1/fs/{path} handles=specific


def link(domain, case):
    body = {"path": f"/Shared/Cases/{case}", "type": "folder", "accessibility": "domain"}
    return _request(domain, "POST", "links", json=body)["links"][0]["url"]  #~ POST /pubapi/v1/links handles=specific
