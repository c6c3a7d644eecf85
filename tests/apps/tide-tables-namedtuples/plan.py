"""What is asked of Egnyte each night, as tuples with names."""
from collections import namedtuple
from dataclasses import dataclass
from typing import NamedTuple

Step = namedtuple("Step", ["verb", "path"])
Short = namedtuple("Short", "verb path")


class Named(NamedTuple):
    verb: str
    path: str


class Rooted(namedtuple("RootedBase", "root, path")):
    __slots__ = ()

    @property
    def url(self):
        return self.root + self.path


@dataclass(frozen=True)
class Job:
    verb: str
    path: str


NIGHTLY = (Step("GET", "/v1/userinfo"), Short("POST", "/v1/links"))
