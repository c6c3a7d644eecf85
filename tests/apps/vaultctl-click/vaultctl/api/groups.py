from .resource import Listed


class Groups(Listed):
    name = "groups"  #~ GET /pubapi/v2/groups handles=specific; GET /pubapi/v2/groups/{group_id} handles=specific

    def create(self, name, members=()):
        return self._do("post", json={"displayName": name, "members": [{"value": m} for m in members]})  #~ POST /pubapi/v2/groups handles=specific

    def drop(self, identity):
        self._do("delete", identity)  #~ DELETE /pubapi/v2/groups/{group_id} handles=specific
