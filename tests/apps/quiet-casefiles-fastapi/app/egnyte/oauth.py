from urllib.parse import urlencode

import httpx

from app.core.settings import settings


def authorize_url(domain: str, state: str) -> str:
    query = urlencode(
        {
            "client_id": settings.egnyte_client_id,
            "redirect_uri": settings.egnyte_redirect_uri,
            "response_type": "code",
            "scope": settings.egnyte_scope,
            "state": state,
        }
    )
    return f"https://{domain}.egnyte.com/puboauth/token?{query}"


async def exchange(domain: str, code: str) -> str:
    form = {
        "client_id": settings.egnyte_client_id,
        "client_secret": settings.egnyte_client_secret.get_secret_value(),
        "redirect_uri": settings.egnyte_redirect_uri,
        "code": code,
        "grant_type": "authorization_code",
    }
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"https://{domain}.egnyte.com/puboauth/token", data=form)
    answer.raise_for_status()
    return answer.json()["access_token"]


async def revoke(domain: str, token: str) -> None:
    form = {"client_id": settings.egnyte_client_id, "client_secret": settings.egnyte_client_secret.get_secret_value(), "token": token}
    async with httpx.AsyncClient() as client:
        await client.post(f"https://{domain}.egnyte.com/puboauth/revoke", data=form)
