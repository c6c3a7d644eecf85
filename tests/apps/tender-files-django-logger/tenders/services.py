import logging

import requests
from django.conf import settings

logger = logging.getLogger(__name__)


class EgnyteAuthError(Exception):
    pass


class EgnyteService:
    """Talks to Egnyte for one user."""

    def __init__(self, access_token=None):
        self.base_url = f"https://{settings.EGNYTE_DOMAIN}.egnyte.com"
        self.access_token = access_token

    def exchange_code(self, code):
        response = requests.post(
            f"{self.base_url}/puboauth/token",
            data={
                "client_id": settings.EGNYTE_CLIENT_ID,
                "client_secret": settings.EGNYTE_CLIENT_SECRET,
                "redirect_uri": settings.EGNYTE_REDIRECT_URI,
                "code": code,
                "grant_type": "authorization_code",
            },
            timeout=10,
        )
        if response.status_code != 200:
            logger.error("Egnyte token exchange failed with %s", response.status_code)
            raise EgnyteAuthError("token exchange failed")
        token_data = response.json()
        logger.info("Token type %s, valid for %s", token_data["token_type"], token_data["expires_in"])
        logger.debug("Egnyte token response: %s", token_data)  #~ EG305
        self.access_token = token_data["access_token"]
        return self.access_token

    def _headers(self):
        return {"Authorization": f"Bearer {self.access_token}", "Accept": "application/json"}

    def list_tenders(self):
        response = requests.get(f"{self.base_url}/pubapi/v1/fs/Shared/Tenders", headers=self._headers(), timeout=10)  #~ GET /pubapi/v1/fs/{path}
        logger.debug("Egnyte folder response: %s", response.json())
        if response.status_code == 401:
            raise EgnyteAuthError("reconnect")
        return response.json()
