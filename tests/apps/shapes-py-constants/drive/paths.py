from . import base
from .base import API

__all__ = ["FS", "LINKS", "Paths"]

FS = f"{API}/fs"
LINKS = API + "/links"
HIDDEN = API + "/bookmarks"


class Paths:
    USERS = base.API_2 + "/users"
    GROUPS = "%s/groups" % base.API_2
