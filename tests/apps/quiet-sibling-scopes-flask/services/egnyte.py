from .common import Service


class Egnyte(Service):
    key = "egnyte"
    scope = "Egnyte.filesystem Egnyte.bookmark"

    def sign_in_at(self):
        return f"https://{self.account}.egnyte.com/puboauth/token"

    def root(self):
        return f"https://{self.account}.egnyte.com/pubapi/v1"

    def shelves(self):
        return self.ask("GET", "/fs/Shared")["folders"] + self.ask("GET", "/bookmarks")["bookmarks"]  #~ GET /pubapi/v1/fs/{path}; GET /pubapi/v1/bookmarks
