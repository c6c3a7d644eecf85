import os

import requests


def rpc(endpoint):
    version = "v1"
    if "::" in endpoint:
        version, endpoint = endpoint.split("::", 1)
    url = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/{version}/{endpoint}"
    return requests.get(url, headers={"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"})


def links():
    return rpc("links")  #~ GET /pubapi/v1/links


def groups():
    return rpc("v2::groups")  #~ GET /pubapi/v2/groups
