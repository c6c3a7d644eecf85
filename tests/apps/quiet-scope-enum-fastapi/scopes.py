from enum import Enum


class Scope(str, Enum):
    FILES = "Egnyte.filesystem"
    LINKS = "Egnyte.link"
    PERMISSIONS = "Egnyte.permission"


# What each part of the app may do; parts overlap.
PARTS = {
    "browse": [Scope.FILES],
    "share": [Scope.FILES, Scope.LINKS],
    "review": [Scope.PERMISSIONS, Scope.FILES],
}


def asked_for() -> str:
    return " ".join(sorted({scope.value for part in PARTS.values() for scope in part}))
