from abc import ABC
from dataclasses import dataclass

import requests


@dataclass
class Resource(ABC):
    domain: str
    token: str
    name = ""

    @property
    def root(self):
        return f"https://{self.domain}.egnyte.com/pubapi/v1/{self.name}"

    def _send(self, method, suffix="", **options):
        headers = {"Authorization": f"Bearer {self.token}"}
        return requests.request(method, self.root + suffix, headers=headers, **options).json()
