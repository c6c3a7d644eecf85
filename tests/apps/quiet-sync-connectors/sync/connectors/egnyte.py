from sync.connectors.base import RestConnector


class EgnyteConnector(RestConnector):
    source = "egnyte"

    @property
    def api_root(self):
        return f"https://{self.credentials['domain']}.egnyte.com/pubapi/v1"

    def walk(self, root):
        offset = 0
        while True:
            page = self.call("GET", f"/fs{root}", params={"offset": offset, "count": 100}).json()  #~ GET /pubapi/v1/fs/{path} handles=specific
            yield from page.get("files", ())
            for folder in page.get("folders", ()):
                yield from self.walk(folder["path"])
            offset += page["count"]
            if offset >= page["total_count"]:
                return

    def download(self, path):
        return self.call("GET", f"/fs-content{path}", stream=True).iter_content(1 << 20)  #~ GET /pubapi/v1/fs-content/{path} handles=specific
