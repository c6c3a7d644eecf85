import secrets

import httpx
import structlog
from fastapi import APIRouter, Cookie, HTTPException, Response
from fastapi.responses import RedirectResponse

from .config import settings
from .vault import vault

log = structlog.get_logger()
router = APIRouter(prefix="/egnyte")


def callback_url() -> str:
    return f"{settings.public_url}/egnyte/callback"


@router.get("/login/{domain}")
async def login(domain: str):
    state = secrets.token_urlsafe()
    url = httpx.URL(
        f"https://{domain}.{settings.egnyte_host}/puboauth/token",
        params={"client_id": settings.egnyte_client_id, "response_type": "code", "redirect_uri": callback_url(), "state": state},
    )
    res = RedirectResponse(str(url)) #~ EG103
    res.set_cookie("st", f"{state}:{domain}", httponly=True, secure=True, max_age=600)
    return res


@router.get("/callback")
async def callback(response: Response, state: str, code: str | None = None, error: str | None = None, st: str = Cookie("")):
    kept, _, domain = st.partition(":")
    if not secrets.compare_digest(kept, state):
        raise HTTPException(400, "state")
    if error is not None:
        raise HTTPException(403, f"Egnyte: {error}")
    async with httpx.AsyncClient() as http:
        res = await http.post(
            f"https://{domain}.{settings.egnyte_host}/puboauth/token",
            data={
                "grant_type": "authorization_code",
                "code": code,
                "redirect_uri": callback_url(),
                "client_id": settings.egnyte_client_id,
                "client_secret": settings.egnyte_client_secret.get_secret_value(),
            },
        )
    if res.is_error:
        log.error("exchange failed", status=res.status_code, settings=settings)
        raise HTTPException(502)
    grant = res.json()
    await vault.keep(domain, grant)
    log.info("connected", domain=domain, token=grant["access_token"][:6] + "…")
    response.set_cookie("egnyte", grant["access_token"], secure=True) #~ EG302
    return {"ok": True}
