from .egnyte import EgnyteClient


# egnyte-scopes: filesystem  #~ EG107
class PermitService:
    def __init__(self, domain, token):
        self.client = EgnyteClient(domain, token)

    def list_permits(self, year):
        return self.client.folder(f"Permits/{year}")["files"]

    def send_permit(self, path):
        return self.client.create_link(path)


# egnyte-scopes: bookmark
class PinboardService:
    def __init__(self, domain, token):
        self.client = EgnyteClient(domain, token)

    def pinned(self):
        return self.client.bookmarks()
