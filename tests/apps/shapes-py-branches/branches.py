import os

import requests

BASE = os.environ.get("EGNYTE_API_URL", "https://acme.egnyte.com/pubapi/v1")
HOST = os.getenv("EGNYTE_HOST") or "https://acme.egnyte.com"


def remove(entry, is_link):
    url = f"{BASE}/links/{entry}" if is_link else f"{BASE}/fs/{entry}"
    return requests.delete(url)  #~ DELETE /pubapi/v1/links/{link_id}; DELETE /pubapi/v1/fs/{path}


def save(user):
    url, method = HOST + "/pubapi/v2/users", "POST"
    if user.get("id"):
        url += "/" + user["id"]
        method = "PATCH"
    return requests.request(method, url, json=user)  #~ POST /pubapi/v2/users; PATCH /pubapi/v2/users/{user_id}


def path_of(kind):
    match kind:
        case "logins":
            return "/audit/logins"
        case "files":
            return "/audit/files"
        case _:
            raise ValueError(kind)


def report(kind):
    return requests.post(BASE + path_of(kind))  #~ POST /pubapi/v1/audit/logins; POST /pubapi/v1/audit/files


def download(file):
    if "group_id" in file:
        key = "ids/file/" + file["group_id"]
    else:
        key = file["path"]
    return requests.get(f"{BASE}/fs-content/{key}")  #~ GET /pubapi/v1/fs-content/ids/file/{group_id}; GET /pubapi/v1/fs-content/{path}


def bookmark(path, base=BASE):
    return requests.post(f"{base}/bookmarks", json={"path": path})  #~ POST /pubapi/v1/bookmarks


def newest(cursor):
    while (url := next_url(cursor)) is not None:
        cursor = requests.get(url).json()  #~ GET /pubapi/v2/events
    return cursor


def next_url(cursor):
    if not cursor:
        return None
    return f"{HOST}/pubapi/v2/events?id={cursor}"
