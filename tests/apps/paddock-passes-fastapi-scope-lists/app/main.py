import secrets
from urllib.parse import urlencode

import httpx
from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.responses import RedirectResponse
from starlette.middleware.sessions import SessionMiddleware

from app.config import STRAVA_SCOPES, settings

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key=settings.session_key)
TOKENS: dict[str, str] = {}


def egnyte_base(request: Request) -> str:
    return f"https://{request.session['domain']}.egnyte.com"


@app.get("/auth/egnyte")
async def login(request: Request, domain: str):
    request.session["domain"] = domain
    request.session["state"] = secrets.token_urlsafe(32)
    params = {
        "client_id": settings.client_id,
        "redirect_uri": settings.redirect_uri,
        "scope": settings.scope,
        "state": request.session["state"],
        "response_type": "code",
    }
    return RedirectResponse(f"{egnyte_base(request)}/puboauth/token?{urlencode(params)}")


@app.get("/auth/rides")
async def rides():
    return RedirectResponse("https://rides.example/oauth/authorize?" + urlencode({"client_id": "passes", "scope": " ".join(STRAVA_SCOPES)}))


@app.get("/auth/egnyte/callback")
async def callback(request: Request, state: str, code: str | None = None, error: str | None = None):
    if error or not code:
        raise HTTPException(400, f"Egnyte was not connected: {error}")
    if not secrets.compare_digest(state, request.session.pop("state", "")):
        raise HTTPException(403, "unknown state")
    async with httpx.AsyncClient() as client:
        response = await client.post(
            f"{egnyte_base(request)}/puboauth/token",
            data={
                "grant_type": "authorization_code",
                "client_id": settings.client_id,
                "client_secret": settings.client_secret,
                "redirect_uri": settings.redirect_uri,
                "code": code,
            },
        )
    response.raise_for_status()
    request.session["id"] = secrets.token_urlsafe(16)
    TOKENS[request.session["id"]] = response.json()["access_token"]
    return RedirectResponse("/passes")


async def egnyte_client(request: Request):
    headers = {"Authorization": f"Bearer {TOKENS[request.session['id']]}"}
    async with httpx.AsyncClient(base_url=egnyte_base(request), headers=headers) as client:
        yield client


def checked(response: httpx.Response):
    if response.status_code == 401:
        raise HTTPException(401, "connect to Egnyte again")
    if response.status_code == 429:
        raise HTTPException(503, headers={"Retry-After": response.headers["Retry-After"]})
    response.raise_for_status()
    return response.json()


@app.get("/passes")
async def passes(client: httpx.AsyncClient = Depends(egnyte_client)):
    return checked(await client.get("/pubapi/v1/fs/Shared/Passes"))  #~ GET /pubapi/v1/fs/{path} handles=specific


@app.get("/links")
async def links(client: httpx.AsyncClient = Depends(egnyte_client)):
    return checked(await client.get("/pubapi/v1/links"))  #~ GET /pubapi/v1/links handles=specific


@app.get("/staff")
async def staff(client: httpx.AsyncClient = Depends(egnyte_client)):
    return checked(await client.get("/pubapi/v2/users"))  #~ GET /pubapi/v2/users handles=specific
