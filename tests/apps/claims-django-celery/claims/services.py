import logging

import requests
from django.conf import settings

logger = logging.getLogger(__name__)


class EgnyteError(Exception):
    pass


class ReconnectRequired(EgnyteError):
    """The account's owner has to sign in again."""


class EgnyteService:
    FS = "/v1/fs{path}"
    CONTENT = "/v1/fs-content{path}"
    LINKS = "/v1/links"

    def __init__(self, account):
        self.root = settings.EGNYTE_API_ROOT.format(domain=account.domain)
        self.session = requests.Session()
        self.session.headers.update({"Authorization": f"Bearer {account.access_token}"})

    def _call(self, method, path, **kwargs):
        kwargs.setdefault("timeout", settings.EGNYTE_TIMEOUT)
        response = self.session.request(method, self.root + path, **kwargs)
        if response.status_code == requests.codes.unauthorized:  #~ EG403
            raise ReconnectRequired(response.text)
        if not response.ok:
            logger.warning("Egnyte %s %s: %s", method, path, response.status_code)
            raise EgnyteError(response.status_code)
        return response

    def make_folder(self, path):
        return self._call("POST", self.FS.format(path=path), json={"action": "add_folder"})  #~ POST /pubapi/v1/fs/{path} handles=specific

    def upload(self, path, content):
        return self._call("POST", self.CONTENT.format(path=path), data=content)  #~ POST /pubapi/v1/fs-content/{path} handles=specific

    def share(self, path):
        payload = {"path": path, "type": "folder", "accessibility": "recipients"}
        return self._call("POST", self.LINKS, json=payload).json()["links"][0]["url"]  #~ POST /pubapi/v1/links handles=specific
