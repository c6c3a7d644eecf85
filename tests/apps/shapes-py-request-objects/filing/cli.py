import sys

from .cabinet import Cabinet


def main():
    cabinet = Cabinet()
    for name in cabinet.folder(sys.argv[1])["files"]:
        cabinet.note(name["path"], "filed")
    for mark in cabinet.marks()["bookmarks"]:
        cabinet.drop_mark(mark["id"])
    print(cabinet.teams())
    cabinet.drop(sys.argv[1] + "/old")
