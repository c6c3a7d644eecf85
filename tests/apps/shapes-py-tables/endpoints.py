from enum import Enum
from types import SimpleNamespace


class Endpoint(str, Enum):
    FILES = "/pubapi/v1/fs"
    LINKS = "/pubapi/v1/links"
    SEARCH = "/pubapi/v1/search"


ROUTES = {
    "users": {"list": "pubapi/v2/users", "one": "pubapi/v2/users/{id}"},
    "audit": ("POST", "pubapi/v1/audit/logins"),
}
GROUPS = SimpleNamespace(all="pubapi/v2/groups")
