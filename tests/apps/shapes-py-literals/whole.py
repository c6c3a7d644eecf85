"""Whole literals, and addresses put together at the call."""

import os
import urllib.request

import httpx
import requests

domain = os.environ["EGNYTE_DOMAIN"]
headers = {"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}


def literals():
    requests.get("https://acme.egnyte.com/pubapi/v1/userinfo", headers=headers)  #~ GET /pubapi/v1/userinfo
    requests.get('https://acme.egnytegov.com/pubapi/v2/users?count=1', headers=headers)  #~ GET /pubapi/v2/users
    httpx.delete("https://acme.qa-egnyte.com/pubapi/v1/fs/Shared/", headers=headers)  #~ DELETE /pubapi/v1/fs/{path}
    urllib.request.urlopen("https://acme.egnyte.com//pubapi/v1/links")  #~ GET /pubapi/v1/links
    requests.post(
        #~^ POST /pubapi/v1/links
        "https://acme.egnyte.com"
        "/pubapi/v1"
        "/links",
        headers=headers,
    )


def interpolated(path, number):
    requests.get(f"https://{domain}.egnyte.com/pubapi/v1/fs{path}", headers=headers)  #~ GET /pubapi/v1/fs/{path}
    requests.delete(f"https://{domain}.egnyte.com/pubapi/v1/links/{number!s}", headers=headers)  #~ DELETE /pubapi/v1/links/{link_id}
    requests.get(f"https://{domain}/pubapi/v1/fs/ids/file/{number:d}", headers=headers)  #~ GET /pubapi/v1/fs/ids/file/{group_id}
    requests.get(f"https://{domain.removesuffix('.egnyte.com')}.egnyte.com/pubapi/v1/search?query={path}")  #~ GET /pubapi/v1/search


def concatenated(path, number):
    requests.get("https://" + domain + ".egnyte.com/pubapi/v1/fs-content/" + path, headers=headers)  #~ GET /pubapi/v1/fs-content/{path}
    url = "https://" + domain + ".egnyte.com/pubapi"
    url += "/v1/audit/jobs/"
    url += str(number)
    requests.get(url, headers=headers)  #~ GET /pubapi/v1/audit/jobs/{job_id}
    requests.request("patch", url="https://" + domain + ".egnyte.com/pubapi/v2/users/" + str(number))  #~ PATCH /pubapi/v2/users/{user_id}


literals()
interpolated("/Shared", 1)
concatenated("Shared", 1)
