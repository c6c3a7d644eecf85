import secrets
from urllib.parse import urlencode

import httpx
from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import RedirectResponse

from app.config import settings

router = APIRouter(prefix="/oauth/egnyte", tags=["egnyte"])


@router.get("/login")
async def login(request: Request, domain: str):
    state = secrets.token_urlsafe(16)
    request.session["egnyte_state"] = state
    request.session["egnyte_domain"] = domain
    params = {
        "client_id": settings.egnyte_client_id,
        "redirect_uri": settings.egnyte_redirect_uri,
        "response_type": "code",
        "scope": "Egnyte.filesystem",
        "state": state,
    }
    return RedirectResponse(f"https://{domain}.egnyte.com/puboauth/token?{urlencode(params)}")


@router.get("/callback")
async def callback(request: Request, code: str, state: str):  #~ EG206; EG210
    domain = request.session["egnyte_domain"]
    async with httpx.AsyncClient() as client:
        response = await client.post(
            f"https://{domain}.egnyte.com/puboauth/token",
            data={
                "grant_type": "authorization_code",
                "client_id": settings.egnyte_client_id,
                "client_secret": settings.egnyte_client_secret,
                "redirect_uri": settings.egnyte_redirect_uri,
                "code": code,
            },
        )
    if response.status_code != 200:
        raise HTTPException(status_code=502, detail="Egnyte did not accept the code")
    return {"connected": True}
