from .base import Report


class Bookmarks(Report):
    name = "bookmarks"
    path = "/bookmarks"  #~ GET /pubapi/v1/bookmarks


class Folders(Report):
    name = "folders"
    path = "/fs/Shared"  #~ GET /pubapi/v1/fs/{path}


KINDS = {"bookmarks": Bookmarks, "folders": Folders}
