"""What a request is, before somebody sends it: each is made with an address of its own."""

import os
from dataclasses import dataclass
from enum import Enum
from typing import Any, Optional

import requests

API = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi"


class Verb(str, Enum):
    READ = "GET"
    WRITE = "POST"
    REMOVE = "DELETE"


@dataclass(frozen=True)
class Target:
    label: str
    verb: str
    address: str

    def of(self, **parts: str) -> "Target":
        return Target(label=self.label, verb=self.verb, address=self.address.format(**parts))


class Targets:
    MARKS = Target(label="marks", verb="GET", address=f"{API}/v1/bookmarks")
    MARK = Target("mark", "DELETE", API + "/v1/bookmarks/{mark}")
    TEAMS = Target("teams", "GET", f"{API}/v2/groups")
    # Nobody asks for these yet.
    LINKS = Target("links", "GET", f"{API}/v1/links")


@dataclass
class Wish:
    target: Target
    query: Optional[dict[str, Any]] = None


def bearer() -> dict[str, str]:
    return {"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}


def carry_out(wish: Wish) -> requests.Response:
    return requests.request(wish.target.verb, wish.target.address, params=wish.query, headers=bearer())


class Step:
    def __init__(self, verb: Verb, address: str, body: Any | None = None):
        self._verb = verb
        self._address = address
        self._body = body


class SendingStep(Step):
    def __init__(self, verb: Verb, address: str, body: Any | None = None):
        super().__init__(verb, address, body)

    def send(self) -> requests.Response:
        return requests.request(self._verb, self._address, json=self._body, headers=bearer())
