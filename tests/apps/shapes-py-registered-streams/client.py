import requests


class Client:
    def __init__(self, token):
        self.token = token

    def ask(self, endpoint, method="GET", **given):
        url = "https://granary.egnyte.com/pubapi/%s" % endpoint
        return requests.request(method, url, headers={"Authorization": "Bearer %s" % self.token}, timeout=30, **given).json()
