import os
import urllib.error
import urllib.request

import httpx
import requests

API = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"
HEADERS = {"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}


def ignored():
    requests.post(f"{API}/bookmarks", headers=HEADERS)  #~ POST /pubapi/v1/bookmarks handles=none; EG401


def only_the_body():
    return len(requests.get(API + "/links", headers=HEADERS).json()["ids"])  #~ GET /pubapi/v1/links handles=none; EG401


def transport_only():
    try:
        return requests.get(API + "/fs/trash", headers=HEADERS).json()  #~ GET /pubapi/v1/fs/trash handles=none; EG401; EG504:note
    except requests.ConnectionError as error:
        raise SystemExit(f"no network: {error}") from error


def ok():
    answer = requests.get(f"{API}/fs/Shared", headers=HEADERS)  #~ GET /pubapi/v1/fs/{path} handles=generic
    return answer.json() if answer.ok else {}  #~ EG402


def not_200():
    answer = httpx.get(f"{API}/notes", headers=HEADERS)  #~ GET /pubapi/v1/notes handles=generic
    if answer.status_code != 200:  #~ EG402
        raise RuntimeError(answer.text)
    return answer.json()


def body_instead_of_status():
    body = requests.get(API + "/search", params={"query": "x"}, headers=HEADERS).json()  #~ GET /pubapi/v1/search handles=generic; EG402
    if "errorMessage" in body:
        raise RuntimeError(body["errorMessage"])
    return body["results"]


def raised():
    answer = requests.delete(API + "/fs/Shared/a", headers=HEADERS)  #~ DELETE /pubapi/v1/fs/{path} handles=generic
    answer.raise_for_status()  #~ EG402


def caught_all():
    try:
        answer = requests.get(API + "/events/cursor", headers=HEADERS)  #~ GET /pubapi/v1/events/cursor handles=generic
        answer.raise_for_status()  #~ EG402
    except requests.RequestException as error:
        print("Egnyte failed:", error)
        raise
    return answer.json()


def swallowed():
    try:
        httpx.get(API + "/insights/files", headers=HEADERS).raise_for_status()  #~ GET /pubapi/v1/insights/files handles=none; EG401
    except:
        pass


def opened():
    with urllib.request.urlopen(f"{API}/userinfo") as answer:  #~ GET /pubapi/v1/userinfo handles=generic; EG402
        return answer.read()
