import secrets

from fastapi import FastAPI, HTTPException
from fastapi.responses import RedirectResponse

from egnyte_oauth import authorize_url, redeem

api = FastAPI()
tokens: dict[str, str] = {}


@api.get("/egnyte/connect")
def connect(domain: str):
    return RedirectResponse(authorize_url(domain, f"{domain}~{secrets.token_urlsafe(12)}"))


@api.get("/egnyte/callback")
def callback(code: str, state: str, error: str | None = None):  #~ EG206
    if error:
        raise HTTPException(400, "Egnyte was not connected")
    domain, _, nonce = state.partition("~")
    if not nonce:
        raise HTTPException(400, "malformed state")
    tokens[domain] = redeem(domain, code)
    return {"connected": domain}
