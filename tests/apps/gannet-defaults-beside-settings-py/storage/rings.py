from django.conf import settings

from storage.client import Client


class Rings:
    def __init__(self, config=None):
        if config is None:
            self.client = Client(**settings.FILES)
        else:
            self.client = Client(config)

    def shared(self):
        return self.client.send("GET", "links")  #~ GET /pubapi/v1/links handles=specific

    def share(self, path):
        return self.client.send("POST", "links", {"path": path, "type": "file", "accessibility": "anyone"})  #~ POST /pubapi/v1/links handles=specific
