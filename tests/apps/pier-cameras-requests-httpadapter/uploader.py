import os
import sys

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

DEFAULT_TIMEOUT = 30


def build_session(token):
    session = requests.Session()
    retries = Retry(
        total=5,
        backoff_factor=1,
        status_forcelist=[401, 429, 500, 502, 503, 504],  #~ EG404
        allowed_methods=["GET", "POST"],
        raise_on_status=False,
    )
    session.mount("https://", HTTPAdapter(max_retries=retries))
    session.headers.update({"Authorization": f"Bearer {token}"})
    return session


def build_camera_session():
    session = requests.Session()
    session.mount("http://", HTTPAdapter(max_retries=Retry(total=3, status_forcelist=[401, 500])))
    session.auth = ("pier", os.environ["CAMERA_PASSWORD"])
    return session


def upload(session, domain, name, content):
    url = f"https://{domain}.egnyte.com/pubapi/v1/fs-content/Shared/Cameras/{name}"
    response = session.post(url, data=content, timeout=DEFAULT_TIMEOUT)  #~ POST /pubapi/v1/fs-content/{path}
    if response.status_code == 401:
        sys.exit("The Egnyte token has expired; run `pier login` again")
    response.raise_for_status()


def main():
    egnyte = build_session(os.environ["EGNYTE_TOKEN"])
    cameras = build_camera_session()
    for number in range(1, 9):
        snapshot = cameras.get(f"http://camera-{number}.pier.example/snapshot.jpg", timeout=10)
        snapshot.raise_for_status()
        upload(egnyte, os.environ["EGNYTE_DOMAIN"], f"{number}.jpg", snapshot.content)


if __name__ == "__main__":
    main()
