import secrets
from typing import Annotated

import httpx
from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi.responses import RedirectResponse

from .settings import Settings, get_settings

router = APIRouter(prefix="/egnyte")
SettingsDep = Annotated[Settings, Depends(get_settings)]


@router.get("/connect")
async def connect(request: Request, domain: str, settings: SettingsDep):
    state = secrets.token_urlsafe(16)
    request.session.update(state=state, domain=domain)
    url = httpx.URL(
        f"https://{domain}.egnyte.com/puboauth/token",
        params={
            "client_id": settings.egnyte_client_id,
            "redirect_uri": f"{settings.public_url}/egnyte/callback",
            "scope": " ".join(settings.egnyte_scopes),
            "state": state,
            "response_type": "code",
        },
    )
    return RedirectResponse(str(url))


@router.get("/callback")
async def callback(
    request: Request, settings: SettingsDep, state: str, code: str | None = None, error: str | None = None
):
    if not secrets.compare_digest(state, request.session.pop("state", "")):
        raise HTTPException(400, "state")
    if error or code is None:
        raise HTTPException(403, "Egnyte was not connected")
    async with httpx.AsyncClient() as http:
        answer = await http.post(
            f"https://{request.session['domain']}.egnyte.com/puboauth/token",
            data={
                "grant_type": "authorization_code",
                "client_id": settings.egnyte_client_id,
                "client_secret": settings.egnyte_client_secret,
                "redirect_uri": f"{settings.public_url}/egnyte/callback",
                "code": code,
            },
        )
    answer.raise_for_status()
    request.app.state.vault.put(request.session["domain"], answer.json()["access_token"])
    return RedirectResponse("/")
