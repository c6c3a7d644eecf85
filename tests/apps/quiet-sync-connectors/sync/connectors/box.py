from sync.connectors.base import RestConnector


class BoxConnector(RestConnector):
    source = "box"
    api_root = "https://api.box.com/2.0"

    def walk(self, root):
        for entry in self.call("GET", f"/folders/{root}/items", params={"limit": 1000}).json()["entries"]:
            if entry["type"] == "folder":
                yield from self.walk(entry["id"])
            else:
                yield entry
