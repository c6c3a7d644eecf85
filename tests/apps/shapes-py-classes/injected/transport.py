import requests


class Transport:
    def __init__(self, domain, token):
        self._base = "https://{}/pubapi".format(domain if "." in domain else domain + ".egnyte.com")
        self._session = requests.Session()
        self._session.headers["Authorization"] = "Bearer {}".format(token)

    def __call__(self, verb, *parts, **kwargs):
        url = "/".join((self._base, *map(str, parts)))
        return getattr(self._session, verb)(url, **kwargs).json()
