import os
import sys
from base64 import b64encode
from enum import Enum, StrEnum, auto

import urllib3


class Scheme(StrEnum):
    Bearer = "Bearer"
    Basic = "Basic"


class Service(Enum):
    EGNYTE = auto()
    SCALES = auto()

    @property
    def scheme(self):
        return {Service.EGNYTE: Scheme.Bearer, Service.SCALES: Scheme.Basic}[self]

    @property
    def credentials(self):
        if self is Service.SCALES:
            return b64encode(b"trays:" + os.environb[b"SCALES_PASSWORD"]).decode()
        return os.environ["EGNYTE_TOKEN"]

    def headers(self):
        return {"Authorization": f"{self.scheme} {self.credentials}"}


pool = urllib3.PoolManager()
egnyte = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"


def main():
    token = os.environ["EGNYTE_TOKEN"]
    answer = pool.request("GET", egnyte + "/fs/Shared/Trays", headers=Service.EGNYTE.headers(), retries=False)  #~ GET /pubapi/v1/fs/{path} handles=specific
    links = pool.request("GET", egnyte + "/links", headers={"Authorization": f"{Scheme.Bearer} {token}"}, retries=False)  #~ GET /pubapi/v1/links handles=specific
    for got in (answer, links):
        if got.status == 401:
            sys.exit("Sign in to Egnyte again.")
        if got.status == 429:
            sys.exit(f"Try again in {got.headers['Retry-After']} seconds.")
        print(got.data.decode())
    pool.request("POST", "https://scales.lapidary.example/read", headers=Service.SCALES.headers())


if __name__ == "__main__":
    main()
