"""Shows one link of a quarry, or all of them."""
import sys

import requests

API = "https://acme.egnyte.com/pubapi/v1"


def chosen(wanted):
    link = None
    if wanted:
        link = wanted
    return link


def show(token, wanted):
    link = chosen(wanted)
    headers = {"Authorization": f"Bearer {token}"}
    if link is None:
        return requests.get(API + "/links", headers=headers)  #~ GET /pubapi/v1/links
    return requests.get(f"{API}/links/{link}", headers=headers)  #~ GET /pubapi/v1/links/{link_id}


def drop(token, wanted):
    ending = ""
    if wanted:
        ending = "/" + wanted
    if not ending:
        raise SystemExit("which link?")
    requests.delete(API + "/links" + ending, headers={"Authorization": f"Bearer {token}"})  #~ DELETE /pubapi/v1/links/{link_id}


show(sys.argv[1], sys.argv[2])
drop(sys.argv[1], sys.argv[2])
