# egnyte-scopes: filesystem, link
"""Records of the field teams, in Egnyte."""

import requests
from django.conf import settings


class SignInAgain(Exception):
    pass


class Busy(Exception):
    pass


def authorize_url(domain: str, state: str) -> str:
    query = {
        "client_id": settings.EGNYTE_CLIENT_ID,
        "redirect_uri": settings.EGNYTE_REDIRECT_URI,
        "response_type": "code",
        "scope": "Egnyte.filesystem Egnyte.link",
        "state": state,
    }
    return requests.Request("GET", settings.EGNYTE_AUTHORIZE % domain, params=query).prepare().url


def exchange(domain: str, code: str) -> str:
    form = {
        "client_id": settings.EGNYTE_CLIENT_ID,
        "client_secret": settings.EGNYTE_CLIENT_SECRET,
        "redirect_uri": settings.EGNYTE_REDIRECT_URI,
        "grant_type": "authorization_code",
        "scope": "Egnyte.filesystem Egnyte.link",
        "code": code,
    }
    answer = requests.post(f"https://{domain}.egnyte.com/puboauth/token", data=form, timeout=30)
    answer.raise_for_status()
    return answer.json()["access_token"]


def revoke(connection) -> None:
    form = {"client_id": settings.EGNYTE_CLIENT_ID, "client_secret": settings.EGNYTE_CLIENT_SECRET, "token": connection.token}
    requests.post(f"https://{connection.domain}.egnyte.com/pubapi/v1/tokens/revoke", data=form, timeout=30)


def folder(connection, site: str) -> dict:
    return _call(connection, "GET", f"/fs/Shared/Field/{site}")  #~ GET /pubapi/v1/fs/{path} handles=specific


def share(connection, path: str) -> str:
    link = _call(connection, "POST", "/links", json={"path": path, "type": "file", "accessibility": "domain"})  #~ POST /pubapi/v1/links handles=specific
    return link["links"][0]["url"]


def _call(connection, method: str, path: str, **options) -> dict:
    url = f"https://{connection.domain}.egnyte.com/pubapi/v1{path}"
    headers = {"Authorization": f"Bearer {connection.token}"}
    answer = requests.request(method, url, headers=headers, timeout=30, **options)
    if answer.status_code == 401:
        raise SignInAgain()
    if answer.status_code == 403 and "X-Mashery-Error-Code" in answer.headers:
        raise Busy(answer.headers.get("Retry-After"))
    answer.raise_for_status()
    return answer.json()
