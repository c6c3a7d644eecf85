from urllib.parse import quote

import httpx
import requests
from yarl import URL

from .wire import TokenRefused, Wire, line


class Shelf:
    def __init__(self, tenant, wire=None):
        self._wire = wire or Wire(tenant)

    def ensure(self, path):
        self._wire.post("v1/fs/%s" % quote(path), json={"action": "add_folder"})  #~ POST /pubapi/v1/fs/{path} handles=specific

    def pages(self, entry):
        with self._wire.get(f"v1/fs-content/ids/file/{entry}", stream=True) as answer:  #~ GET /pubapi/v1/fs-content/ids/file/{group_id} handles=specific
            yield from answer.iter_content(1 << 16)


class Readers:
    def __init__(self, tenant, wire=None):
        self._wire = wire if wire is not None else Wire(tenant)

    def everybody(self):
        return self._wire.get("v2/users").json()["resources"]  #~ GET /pubapi/v2/users handles=specific


def groups(domain, token):
    return line(domain, token).get("/v2/groups").json()  #~ GET /pubapi/v2/groups handles=specific


def links(domain, token):
    where = httpx.URL(f"https://{domain}.egnyte.com").copy_with(path="/pubapi/v1/links")
    answer = httpx.get(where, headers={"Authorization": f"Bearer {token}"})  #~ GET /pubapi/v1/links handles=specific
    if answer.status_code == 401:
        raise TokenRefused
    return answer.json()


def notes(domain, token):
    where = URL.build(scheme="https", host=f"{domain}.egnyte.com", path="/pubapi/v1/notes")
    answer = requests.get(str(where), headers={"Authorization": f"Bearer {token}"})  #~ GET /pubapi/v1/notes handles=specific
    if answer.status_code == 401:
        raise TokenRefused
    return answer.json()


def catalogue(session=None):
    """The library's own catalogue, which is no part of Egnyte."""
    catalogue = session or requests.Session()
    return catalogue.get(httpx.URL(scheme="https", host="catalogue.example.org", path="/pubapi/v1/links")).json()
