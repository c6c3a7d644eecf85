"""Each stream knows its path; which of them run is the catalog's business."""
from client import Client


class Stream:
    def __init__(self, name: str, path: str, parent=None):
        self.name = name
        self.path = path
        self.parent = parent

    def rows(self, client: Client, row=None):
        path = self.path
        for key, value in (row or {}).items():
            path = path.replace(f"{{parent_{key}}}", value)
        yield client.ask(path)


class Pages(Stream):
    def rows(self, client: Client, row=None):
        page = 0
        while page is not None:
            answer = client.ask(self.path, params={"offset": page})
            yield from answer["resources"]
            page = answer.get("next")


STREAMS = {
    "bookmarks": Stream(name="bookmarks", path="v1/bookmarks"),
    "links": Stream(name="links", path="v1/links"),
    "group": Stream(name="group", path="v2/groups/{parent_id}", parent="groups"),
    "users": Pages(name="users", path="v2/users"),
}

WORDS = {"bookmarks": "v1/bookmarks", "notes": "v1/notes"}
