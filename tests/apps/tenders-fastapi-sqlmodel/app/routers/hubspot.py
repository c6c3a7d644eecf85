import secrets
from urllib.parse import urlencode

import httpx
from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import RedirectResponse

from app.config import settings

router = APIRouter(prefix="/oauth/hubspot", tags=["hubspot"])
REDIRECT = "https://tenders.example.com/oauth/hubspot/callback"


@router.get("/login")
async def login(request: Request):
    state = secrets.token_urlsafe(16)
    request.session["hubspot_state"] = state
    params = {"client_id": settings.hubspot_client_id, "redirect_uri": REDIRECT, "scope": "crm.objects.deals.read", "state": state}
    return RedirectResponse(f"https://app.hubspot.com/oauth/authorize?{urlencode(params)}")


@router.get("/callback")
async def callback(request: Request, code: str, state: str):
    async with httpx.AsyncClient() as client:
        response = await client.post("https://api.hubapi.com/oauth/v1/token", data={
            "grant_type": "authorization_code", "client_id": settings.hubspot_client_id,
            "client_secret": settings.hubspot_client_secret, "redirect_uri": REDIRECT, "code": code,
        })
    if response.status_code != 200:
        raise HTTPException(status_code=502)
    return {"connected": True}
