import os
import secrets

from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse, RedirectResponse
from starlette.middleware.sessions import SessionMiddleware

from exchange import authorize_url, redeem

api = FastAPI()
api.add_middleware(SessionMiddleware, secret_key=os.environ["SECRET_KEY"])


@api.get("/egnyte/connect")
def connect(request: Request, domain: str):
    request.session["state"] = secrets.token_urlsafe(16)
    request.session["domain"] = domain
    return RedirectResponse(authorize_url(domain, request.session["state"]))


@api.get("/egnyte/callback")
def callback(request: Request, code: str, state: str, error: str | None = None):
    if error or state != request.session.get("state"):
        raise HTTPException(403)
    request.session["token"] = redeem(request.session["domain"], code)["access_token"]
    return RedirectResponse("/")


@api.get("/api/token")
def token(request: Request):
    return {"token": request.session["token"]}  #~ EG302


@api.get("/api/token2")
async def token_as_response(request: Request):
    return JSONResponse({"token": request.session.get("token")})  #~ EG302


@api.get("/api/status")
def status(request: Request):
    return {"connected": bool(request.session.get("token")), "domain": request.session.get("domain")}
