import enum
import os
import time

from httpx import Client


class Verb(enum.Enum):
    GET = enum.auto()
    POST = enum.auto()
    DELETE = enum.auto()


class Kind(enum.Enum):
    links = "Shares"
    notes = "Remarks"


class Endpoint:
    def __init__(self, domain, token, *, client: Client | None = None):
        self.root = f"https://{domain}.egnyte.com/pubapi/v1/"
        self.client = client = client or Client()
        client.headers["Authorization"] = f"Bearer {token}"

    def _build(self, parameters: str, body, method: Verb):
        return self.client.build_request(method.name.lower(), self.root + parameters, json=body)

    def request(self, parameters: str, body=None, method: Verb = Verb.GET):
        response = self.client.send(self._build(parameters, body, method))
        if response.status_code == 401:
            raise PermissionError("sign in again")
        if response.status_code == 429:
            time.sleep(int(response.headers["Retry-After"]))
        response.raise_for_status()
        return response.json()


class Ledger(Endpoint):
    def shares(self):
        return self.request(Kind.links.name)  #~ GET /pubapi/v1/links handles=specific

    def remark(self, path, text):
        return self.request(Kind.notes.name, {"path": path, "body": text}, Verb.POST)  #~ POST /pubapi/v1/notes handles=specific

    def withdraw(self, share):
        return self.request(f"{Kind.links.name}/{share}", method=Verb.DELETE)  #~ DELETE /pubapi/v1/links/{link_id} handles=specific


if __name__ == "__main__":
    ledger = Ledger(os.environ["EGNYTE_DOMAIN"], os.environ["EGNYTE_TOKEN"])
    for share in ledger.shares()["ids"]:
        ledger.withdraw(share)
    ledger.remark("/Shared/Ledger", "withdrew all")
