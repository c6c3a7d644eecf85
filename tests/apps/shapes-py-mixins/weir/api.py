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

    def request(self, method, path):
        url = "{base}/{path}".format(base=self.base, path=path)
        if method == "GET":
            answer = requests.get(url, headers=self.headers, timeout=30)
        else:
            answer = requests.delete(url, headers=self.headers, timeout=30)
        if answer.status_code == 401:
            raise SignInAgain()
        return answer.json() if answer.content else None

    def get(self, path):
        return self.request("GET", path)

    def delete(self, path):
        return self.request("DELETE", path)
