import os

import httpx

from .endpoints import Audit, Colour, Op, Path


class Importer:
    def __init__(self, domain, token):
        self._http = httpx.Client(base_url=f"https://{domain}.egnyte.com", headers={"Authorization": f"Bearer {token}"})

    def _go(self, verb, path, **more):
        return self._http.request(verb, path, **more).json()

    def run(self, op, **more):
        return self._go(op.verb, op.path, **more)

    def links(self):
        return self._go("GET", Path.LINKS.value)  #~ GET /pubapi/v1/links

    def link(self, number):
        return self._go("GET", Path.LINK.at(id=number))  #~ GET /pubapi/v1/links/{link_id}

    def folder(self, path):
        where = Path.FOLDER
        return self._go("GET", where.at(path=path))  #~ GET /pubapi/v1/fs/{path}

    def users(self):
        return self.run(Op.FIND_USERS)  #~ GET /pubapi/v2/users

    def add_group(self, name):
        return self.run(Op.ADD_GROUP, json={"displayName": name})  #~ POST /pubapi/v2/groups

    def logins(self, since):
        return self._go("POST", Audit.LOGINS.url, json={"date_start": since})  #~ POST /pubapi/v1/audit/logins

    def label(self):
        return Colour.RED.at(shade=2)


if __name__ == "__main__":
    importer = Importer(os.environ["QUARRY_DOMAIN"], os.environ["QUARRY_TOKEN"])
    print(importer.links(), importer.users(), importer.label())
