import requests


class EgnyteError(Exception):
    def __init__(self, message, response):
        super().__init__(message)
        self.response = response


class Egnyte:
    def __init__(self, domain, token):
        self.root = f"https://{domain}.egnyte.com/pubapi"
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {token}"

    def whoami(self):
        response = self.session.get(self.root + "/v1/userinfo")  #~ GET /pubapi/v1/userinfo handles=generic
        if response.status_code != 200:  #~ EG402
            raise Exception("Egnyte said %s" % response.status_code)
        return response.json()

    def links(self):
        response = self.session.get(self.root + "/v1/links")  #~ GET /pubapi/v1/links handles=unknown
        if not response.ok:
            raise EgnyteError("cannot list the links", response)
        return response.json()

    def groups(self):
        response = self.session.get(self.root + "/v2/groups")  #~ GET /pubapi/v2/groups handles=unknown
        if not response.ok:
            raise RuntimeError("cannot list the groups", response)
        return response.json()

    def notes(self):
        response = self.session.get(self.root + "/v1/notes")  #~ GET /pubapi/v1/notes handles=unknown
        response.raise_for_status()
        notes = response.json()
        if "notes" not in notes:
            raise ValueError("no notes in the answer")
        return notes
