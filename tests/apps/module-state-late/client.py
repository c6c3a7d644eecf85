"""One connection for the whole script: who connects says where to."""

import requests


def connect(domain, token):
    global base, headers
    base = f"https://{domain}.egnyte.com/pubapi"
    headers = {"Authorization": f"Bearer {token}"}


def point_tracker(name):
    global tracker
    tracker = f"https://{name}.tracker.example/pubapi"


def checked(answer):
    if answer.status_code == 401:
        raise SystemExit("connect again")
    if answer.status_code == 429:
        raise SystemExit(answer.headers["Retry-After"])
    return answer.json()


def links():
    return checked(requests.get(f"{base}/v1/links", headers=headers, timeout=10))  #~ GET /pubapi/v1/links handles=specific


def issues():
    return checked(requests.get(f"{tracker}/v1/links", timeout=10))
