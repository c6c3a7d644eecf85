import requests


class Command:
    def __init__(self, verb, path):
        self.verb = verb
        self.path = path

    def run(self, domain):
        return requests.request(self.verb, f"https://{domain}.egnyte.com{self.path}")


class WhoAmI(Command):
    def __init__(self):
        super().__init__("GET", "/pubapi/v1/userinfo")  #~ GET /pubapi/v1/userinfo


class StartAudit(Command):
    def __init__(self):
        Command.__init__(self, "POST", "/pubapi/v1/audit/users")  #~ POST /pubapi/v1/audit/users
