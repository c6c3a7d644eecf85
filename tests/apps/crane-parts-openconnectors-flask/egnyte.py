import os

import requests
from requests.exceptions import HTTPError


class TokenRejected(Exception):
    pass


class EgnyteFiles:
    """Direct access with the key of the office, for what the connector cannot do."""

    def __init__(self, token=None):
        self.url = "https://" + os.environ["EGNYTE_DOMAIN"] + ".egnyte.com/pubapi/v1/"
        self.headers = {"Authorization": "Bearer " + (token or os.environ["EGNYTE_TOKEN"])}

    def __call(self, verb, path, **kwargs):
        try:
            response = requests.request(verb, self.url + path, headers=self.headers, timeout=60, **kwargs)
            response.raise_for_status()
        except HTTPError as e:
            if e.response.status_code == 401:
                raise TokenRejected() from e
            raise
        return response

    def listing(self, path):
        return self.__call("GET", "fs/" + path).json()  #~ GET /pubapi/v1/fs/{path} handles=specific

    def drawing(self, path):
        return self.__call("GET", "fs-content/" + path).content  #~ GET /pubapi/v1/fs-content/{path} handles=specific

    def lock(self, path, minutes):
        return self.__call("POST", "fs/" + path, json={"action": "lock", "lock_timeout": minutes * 60}).json()  #~ POST /pubapi/v1/fs/{path} handles=specific

    def note(self, path, text):
        return self.__call("POST", "notes", json={"path": path, "body": text}).json()  #~ POST /pubapi/v1/notes handles=specific
