import os
import ssl
import sys

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.ssl_ import create_urllib3_context


class LooseAdapter(HTTPAdapter):
    """For servers with certificates of our own."""

    def init_poolmanager(self, *args, **kwargs):
        context = create_urllib3_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        kwargs["ssl_context"] = context
        return super().init_poolmanager(*args, **kwargs)


class Archive(requests.Session):
    def __init__(self, domain, token):
        super().__init__()
        self.host = f"https://{domain}.egnyte.com/pubapi/v1"
        self.headers["Authorization"] = f"Bearer {token}"
        self.verify = False  #~ EG502

    def request(self, method, url, **kwargs):
        kwargs.setdefault("timeout", 30)
        answer = super().request(method, self.host + url, **kwargs)
        if answer.status_code == 401:
            sys.exit("the token is no longer valid")
        return answer


class Warehouse(requests.Session):
    def __init__(self):
        super().__init__()
        self.mount("https://warehouse.example.com", LooseAdapter())
        self.verify = False


def main():
    archive = Archive(os.environ["EGNYTE_DOMAIN"], os.environ["EGNYTE_TOKEN"])
    print(archive.get("/fs/Shared/Props").json())  #~ GET /pubapi/v1/fs/{path} handles=specific
    print(Warehouse().get("https://warehouse.example.com/pubapi/v1/fs/props").json())


if __name__ == "__main__":
    main()
