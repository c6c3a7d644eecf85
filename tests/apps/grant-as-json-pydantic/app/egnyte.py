from urllib.parse import urlencode

import httpx
from pydantic import BaseModel

from .settings import Settings


class TokenRequest(BaseModel):
    client_id: str
    client_secret: str
    redirect_uri: str
    code: str
    grant_type: str = "authorization_code"


class Unauthorized(Exception):
    pass


class TooManyRequests(Exception):
    def __init__(self, retry_after: str):
        self.retry_after = retry_after


class EgnyteClient:
    def __init__(self, settings: Settings, http: httpx.AsyncClient):
        self.settings = settings
        self.http = http

    def authorize_url(self, domain: str, state: str) -> str:
        query = urlencode(
            {
                "client_id": self.settings.client_id,
                "redirect_uri": self.settings.redirect_uri,
                "scope": self.settings.scope,
                "state": state,
                "response_type": "code",
            }
        )
        return f"https://{domain}.egnyte.com/puboauth/token?{query}"

    async def exchange(self, domain: str, code: str) -> str:
        payload = TokenRequest(
            client_id=self.settings.client_id,
            client_secret=self.settings.client_secret,
            redirect_uri=self.settings.redirect_uri,
            code=code,
        )
        response = await self.http.post(f"https://{domain}.egnyte.com/puboauth/token", json=payload.model_dump())  #~ EG209
        response.raise_for_status()
        return response.json()["access_token"]

    async def create_link(self, domain: str, token: str, path: str) -> dict:
        response = await self.http.post(  #~ POST /pubapi/v1/links
            f"https://{domain}.egnyte.com/pubapi/v1/links",
            headers={"Authorization": f"Bearer {token}"},
            json={"path": path, "type": "file", "accessibility": "anyone"},
        )
        if response.status_code == httpx.codes.UNAUTHORIZED:
            raise Unauthorized
        if response.status_code == httpx.codes.TOO_MANY_REQUESTS:
            raise TooManyRequests(response.headers.get("retry-after", "5"))
        response.raise_for_status()
        return response.json()
