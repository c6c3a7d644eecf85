import logging

import requests
from django.conf import settings

logger = logging.getLogger(__name__)


class EgnyteAuthError(Exception):
    pass


class EgnyteService:
    def __init__(self, domain, access_token=None):
        self.base_url = "https://%s.egnyte.com" % domain
        self.access_token = access_token

    def exchange_code(self, code):
        payload = {
            "client_id": settings.EGNYTE["CLIENT_ID"],
            "client_secret": settings.EGNYTE["CLIENT_SECRET"],
            "redirect_uri": settings.EGNYTE["REDIRECT_URI"],
            "code": code,
            "grant_type": "authorization_code",
        }
        response = requests.post(self.base_url + "/puboauth/token", data=payload, timeout=10)
        response.raise_for_status()
        return response.json()

    def list_folder(self, path):
        headers = {"Authorization": "Bearer %s" % self.access_token}
        logger.debug("GET %s", path)
        logger.debug("Request headers: %s", headers) #~ EG305
        response = requests.get(self.base_url + "/pubapi/v1/fs" + path, headers=headers, timeout=10) #~ GET /pubapi/v1/fs/{path} handles=specific
        if response.status_code == 401:
            raise EgnyteAuthError()
        return response.json()
