import os

import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry


class Egnyte:
    def __init__(self, domain, token):
        self.base = f"https://{domain}.egnyte.com/pubapi"
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {token}"
        self.session.mount("https://", HTTPAdapter(max_retries=Retry(total=4, backoff_factor=1, status_forcelist=[429, 503])))

    def folder(self, path):
        return self.session.get(f"{self.base}/v1/fs/{path}").json()  #~ GET /pubapi/v1/fs/{path}

    def events(self, since):
        return self.session.get(f"{self.base}/v2/events", params={"id": since}).json()  #~ GET /pubapi/v2/events


if __name__ == "__main__":
    egnyte = Egnyte(os.environ["EGNYTE_DOMAIN"], os.environ["EGNYTE_TOKEN"])
    print(egnyte.folder("Shared"), egnyte.events(0))
