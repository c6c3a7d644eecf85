"""What the quarry's importer asks of Egnyte."""
from enum import Enum, StrEnum
from urllib.parse import quote


class Path(str, Enum):
    LINKS = "/pubapi/v1/links"
    LINK = "/pubapi/v1/links/{id}"
    FOLDER = "/pubapi/v1/fs/{path}"
    # Kept for later.
    TASKS = "/pubapi/v1/tasks"

    def at(self, **parts):
        return self.value.format(**{key: quote(str(part)) for key, part in parts.items()})


class Op(Enum):
    """A verb and a path each."""

    FIND_USERS = ("GET", "/pubapi/v2/users")
    ADD_GROUP = ("POST", "/pubapi/v2/groups")

    def __init__(self, verb, path):
        self.verb = verb
        self.path = path

    @property
    def is_read(self):
        return self.verb == "GET"


class Audit(StrEnum):
    LOGINS = "logins"

    @property
    def url(self):
        return f"/pubapi/v1/audit/{self.value}"


class Colour(Enum):
    RED = "red"

    def at(self, **parts):
        return f"{self.value}-{parts}"
