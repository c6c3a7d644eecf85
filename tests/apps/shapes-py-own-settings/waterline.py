import os

import requests
from somewhere import provider_settings

import settings

LINKS_URL = provider_settings.get("LINKS_URL", "https://waterline.egnyte.com/pubapi/v1/links")


def headers():
    return {"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"}


def children(path):
    return requests.get(f"{settings.BASE_URL}/fs/{path}", headers=headers(), params={"count": settings.PAGE})  #~ GET /pubapi/v1/fs/{path}


def links():
    return requests.get(LINKS_URL, headers=headers())  #~ GET /pubapi/v1/links


def main():
    print(children("Shared").json(), links().json())
