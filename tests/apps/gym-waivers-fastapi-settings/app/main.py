import secrets
from urllib.parse import urlencode

import httpx
from fastapi import Depends, FastAPI, HTTPException, Request, UploadFile
from fastapi.responses import JSONResponse, RedirectResponse
from starlette.middleware.sessions import SessionMiddleware

from .config import Settings, get_settings
from .egnyte import EgnyteAuthError, EgnyteClient

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key=secrets.token_hex())


@app.exception_handler(EgnyteAuthError)
async def egnyte_auth_error(request: Request, exc: EgnyteAuthError):
    return RedirectResponse("/egnyte/login")


@app.get("/egnyte/login")
async def login(request: Request, settings: Settings = Depends(get_settings)):
    request.session["state"] = secrets.token_urlsafe(16)
    params = {
        "client_id": settings.client_id,
        "redirect_uri": settings.redirect_uri,
        "response_type": "code",
        "scope": settings.scopes,
        "state": request.session["state"],
    }
    return RedirectResponse(f"{settings.base_url}/puboauth/token?{urlencode(params)}")


@app.get("/egnyte/callback")
async def callback(request: Request, code: str, state: str, settings: Settings = Depends(get_settings)):
    if state != request.session.pop("state", None):
        raise HTTPException(status_code=400)
    async with httpx.AsyncClient() as client:
        response = await client.post(
            f"{settings.base_url}/puboauth/token",
            data={
                "client_id": settings.client_id,
                "client_secret": settings.client_secret,
                "redirect_uri": settings.redirect_uri,
                "code": code,
                "grant_type": "authorization_code",
            },
        )
    response.raise_for_status()
    request.app.state.tokens = {state: response.json()["access_token"]}
    return RedirectResponse("/")


async def get_egnyte(request: Request, settings: Settings = Depends(get_settings)):
    async with EgnyteClient(settings, request.app.state.token) as client:
        yield client


@app.post("/waivers/{member}")
async def upload(member: str, file: UploadFile, egnyte: EgnyteClient = Depends(get_egnyte)):
    return await egnyte.upload_waiver(member, await file.read())


@app.get("/waivers")
async def waivers(egnyte: EgnyteClient = Depends(get_egnyte)):
    return {"waivers": await egnyte.list_waivers(), "trainers": await egnyte.trainers()}


@app.delete("/waivers/{member}")
async def delete(member: str, egnyte: EgnyteClient = Depends(get_egnyte)):
    await egnyte.delete_waiver(member)
    return JSONResponse({"deleted": True})
