from .resource import Listed


class Users(Listed):
    name = "users"  #~ GET /pubapi/v2/users handles=specific; GET /pubapi/v2/users/{user_id} handles=specific

    def invite(self, email, role="standard"):
        return self._do("post", json={"userName": email.split("@")[0], "email": email, "userType": role})  #~ POST /pubapi/v2/users handles=specific

    def deactivate(self, identity):
        return self._do("patch", identity, json={"active": False})  #~ PATCH /pubapi/v2/users/{user_id} handles=specific
