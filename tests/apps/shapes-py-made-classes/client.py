import requests


class _Resource:
    client = None

    def __init__(self, fields):
        self.__dict__.update(fields)


class _Link(_Resource):
    @classmethod
    def all(cls):
        return [cls(link) for link in cls.client.request("/links")["links"]]  #~ GET /pubapi/v1/links

    @classmethod
    def get(cls, key):
        return cls(cls.client.request("/links/%s" % key))  #~ GET /pubapi/v1/links/{link_id}

    def delete(self):
        return self.client.request("/links/%s" % self.id, method="DELETE")  #~ DELETE /pubapi/v1/links/{link_id}


class _Note(_Resource):
    def _address(self, kind):
        path = "/notes/%s" % self.id
        return self.client.request(path, method=kind)  #~ GET /pubapi/v1/notes/{note_id}

    def text(self):
        return self._address("GET")["body"]


class Client:
    """Resources are made for each client, and know which one they belong to."""

    def __init__(self, domain, token):
        self.base = "https://{domain}.egnyte.com/pubapi/v1".format(domain=domain)
        self.token = token
        members = {"client": self}
        self.Link = type("Link", (_Link,), members)
        self.Note = type("Note", (_Note,), members)

    def request(self, path, method="GET"):
        headers = {"Authorization": "Bearer %s" % self.token}
        return requests.request(method, self.base + path, headers=headers).json()

    def get(self, path, **options):
        return self.request(path)
