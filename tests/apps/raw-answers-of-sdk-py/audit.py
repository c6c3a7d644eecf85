"""The SDK's client hands back the answer of a raw request as it is: nothing is raised for its status."""
import os
import sys

import egnyte

host = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"
client = egnyte.EgnyteClient({"domain": os.environ["EGNYTE_DOMAIN"], "access_token": os.environ["EGNYTE_TOKEN"]})


def folder(path):
    try:
        listing = client.GET(host + "/pubapi/v1/fs" + path).json()  #~ GET /pubapi/v1/fs/{path} handles=none; EG401
        for entry in listing.get("folders", []):
            folder(entry["path"])
    except Exception as error:
        print("failed on", path, error)


def links():
    answer = client.GET(f"{host}/pubapi/v1/links")  #~ GET /pubapi/v1/links handles=generic
    answer.raise_for_status()  #~ EG402
    return answer.json()["ids"]


def drop(link):
    answer = client.DELETE(f"{host}/pubapi/v1/links/{link}")  #~ DELETE /pubapi/v1/links/{link_id} handles=specific
    if answer.status_code == 401:
        sys.exit("the token is no longer good: make a new one")


folder("/Shared")
for one in links():
    drop(one)
