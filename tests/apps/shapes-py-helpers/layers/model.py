from layers.request import get, post


class Group:
    def __init__(self, domain, number):
        self.domain = domain
        self.number = number

    def load(self):
        return get(self.domain, f"v2/groups/{self.number}")  #~ GET /pubapi/v2/groups/{group_id}

    @classmethod
    def all(cls, domain):
        return get(domain, "v2/groups")  #~ GET /pubapi/v2/groups

    @staticmethod
    def create(domain, name):
        return post(domain, "v2/groups", {"displayName": name})  #~ POST /pubapi/v2/groups
