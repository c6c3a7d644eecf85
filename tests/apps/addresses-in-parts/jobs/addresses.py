from urllib.parse import ParseResult, SplitResult, urlencode, urlsplit, urlunparse

import httpx
import requests


def auth(token):
    return {"Authorization": f"Bearer {token}"}


def links(domain, token):
    url = httpx.URL(scheme="https", host=f"{domain}.egnyte.com", path="/pubapi/v1/links")
    return httpx.get(url, headers=auth(token)).json()  #~ GET /pubapi/v1/links


def users(domain, token):
    parts = ParseResult(scheme="https", netloc=f"{domain}.egnyte.com", path="/pubapi/v2/users", params="", query=urlencode({"count": 5}), fragment="")
    return requests.get(urlunparse(parts), headers=auth(token)).json()  #~ GET /pubapi/v2/users


def groups(domain, token):
    url = httpx.URL(f"https://{domain}.egnyte.com").copy_with(path="/pubapi/v2/groups")
    return httpx.get(url, headers=auth(token)).json()  #~ GET /pubapi/v2/groups


def bookmarks(base, token):
    parts = urlsplit("https://atlas.egnyte.com/app")  #~ EG501
    url = parts._replace(path="/pubapi/v1/bookmarks").geturl()  #~ GET /pubapi/v1/bookmarks
    return requests.get(url, headers=auth(token)).json()


def tickets(domain, token):
    parts = SplitResult(scheme="https", netloc=f"{domain}.tickets.example", path="/pubapi/v1/links", query="", fragment="")
    return requests.get(parts.geturl(), headers=auth(token)).json()
