from .common import Service


class Basecamp(Service):
    key = "basecamp"
    scope = "projects.read,uploads.write"

    def sign_in_at(self):
        return "https://launchpad.37signals.com/authorization/new"

    def root(self):
        return "https://3.basecampapi.com/" + self.account

    def shelves(self):
        return self.ask("GET", "/projects.json")
