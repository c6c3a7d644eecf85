import os
import posixpath
from urllib.parse import quote, urlencode, urljoin, urlunsplit

import requests

host = "https://" + os.environ["EGNYTE_DOMAIN"] + ".egnyte.com"


def list_folder(*segments):
    return requests.get("/".join([host, "pubapi", "v1", "fs", *segments]))  #~ GET /pubapi/v1/fs/{path}


def content(path):
    return requests.get(urljoin(host, "/pubapi/v1/fs-content/" + quote(path)))  #~ GET /pubapi/v1/fs-content/{path}


def users():
    return requests.get(urljoin(host + "/pubapi/", "v2/users"))  #~ GET /pubapi/v2/users


def notes():
    return requests.get(host + posixpath.join("/pubapi/v1", "notes"))  #~ GET /pubapi/v1/notes


def search(text):
    query = urlencode({"query": text, "count": 20})
    return requests.get(urlunsplit(("https", "acme.egnyte.com", "/pubapi/v1/search", query, "")))  #~ GET /pubapi/v1/search


def join(*parts):
    return "/".join(part.strip("/") for part in parts)


def links():
    return requests.get(join(host, "/pubapi/v1/", "links"))  #~ GET /pubapi/v1/links


class Address:
    def __init__(self, domain):
        self.root = f"https://{domain}.egnyte.com"
        self.parts = ["pubapi"]

    def version(self, number):
        self.parts.append(f"v{number}")
        return self

    def add(self, part):
        self.parts.append(part)
        return self

    def __str__(self):
        return self.root + "/" + "/".join(self.parts)


def group(number):
    address = Address("acme").version(2).add("groups").add(number)
    return requests.delete(str(address))  #~ DELETE /pubapi/v2/groups/{group_id}
