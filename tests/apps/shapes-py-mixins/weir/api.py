from functools import partialmethod

import requests

from weir.resources import Groups, Links


class SignInAgain(Exception):
    pass


class Api:
    def __init__(self, domain, token):
        self.base = "https://{0}.egnyte.com/pubapi".format(domain)
        self.headers = {"Authorization": "Bearer {0}".format(token)}
        self.links = Links(self)
        self.groups = Groups(self)

    def address(self, path):
        return "{base}/{path}".format(base=self.base, path=path)

    def request(self, method, path):
        answer = requests.request(method, self.address(path), headers=self.headers, timeout=30)
        if answer.status_code == 401:
            raise SignInAgain()
        return answer.json() if answer.content else None

    get = partialmethod(request, "GET")
    delete = partialmethod(request, "DELETE")

    def reading(self):
        """For those who read again and again."""
        return self.get
