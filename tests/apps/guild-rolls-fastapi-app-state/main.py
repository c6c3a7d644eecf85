import os
import secrets
from contextlib import asynccontextmanager
from urllib.parse import urlencode

import httpx
from fastapi import FastAPI, Request
from fastapi.responses import RedirectResponse
from starlette.middleware.sessions import SessionMiddleware

CALLBACK = "https://rolls.example.com/callback"


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.http = httpx.AsyncClient(timeout=20)
    yield
    await app.state.http.aclose()


app = FastAPI(lifespan=lifespan)
app.add_middleware(SessionMiddleware, secret_key=os.environ["SESSION_KEY"], https_only=True)
tokens: dict[str, str] = {}


@app.get("/login")
async def login(request: Request, domain: str):
    request.session["domain"] = domain
    request.session["user"] = secrets.token_hex(8)
    params = {
        "client_id": os.environ["EGNYTE_KEY"],
        "redirect_uri": CALLBACK,
        "scope": "Egnyte.filesystem",
        "response_type": "code",
        "state": secrets.token_urlsafe(24),
    }
    return RedirectResponse(f"https://{domain}.egnyte.com/puboauth/token?{urlencode(params)}")


@app.get("/callback")
async def callback(request: Request, code: str | None = None, error: str | None = None):  #~ EG206
    if error or not code:
        return RedirectResponse("/?denied=1")
    response = await request.app.state.http.post(
        f"https://{request.session['domain']}.egnyte.com/puboauth/token",
        data={
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": CALLBACK,
            "code": code,
            "grant_type": "authorization_code",
        },
    )
    response.raise_for_status()
    tokens[request.session["user"]] = response.json()["access_token"]
    return RedirectResponse("/")
