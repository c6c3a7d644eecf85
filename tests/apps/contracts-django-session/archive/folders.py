from django.conf import settings

from .http import EgnyteSession


class ContractFolder:
    def __init__(self, contract):
        self.contract = contract
        self.session = EgnyteSession(contract.tenant)
        self.path = "%s/%s" % (settings.EGNYTE["ROOT"], contract.number)

    def create(self):
        self.session.post("fs" + self.path, json={"action": "add_folder"})  #~ POST /pubapi/v1/fs/{path} handles=specific

    def store(self, name, content):
        return self.session.post("fs-content%s/%s" % (self.path, name), data=content).json()["group_id"]  #~ POST /pubapi/v1/fs-content/{path} handles=specific

    def grant(self, users, level="Viewer"):
        body = {"userPerms": {user: level for user in users}}
        self.session.post("../v2/perms{}".format(self.path), json=body)  #~ POST /pubapi/v2/perms/{path} handles=specific

    def trash(self):
        self.session.delete(f"fs{self.path}")  #~ DELETE /pubapi/v1/fs/{path} handles=specific
