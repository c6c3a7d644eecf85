import secrets
from contextlib import asynccontextmanager

import httpx
from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse, RedirectResponse
from starlette.middleware.sessions import SessionMiddleware

from .egnyte import EgnyteClient, TooManyRequests, Unauthorized
from .settings import get_settings
from .vault import Vault


@asynccontextmanager
async def lifespan(app: FastAPI):
    async with httpx.AsyncClient(timeout=20) as http:
        app.state.egnyte = EgnyteClient(get_settings(), http)
        app.state.vault = Vault()
        yield


app = FastAPI(lifespan=lifespan)
app.add_middleware(SessionMiddleware, secret_key=secrets.token_hex(32), https_only=True)


def egnyte(request: Request) -> EgnyteClient:
    return request.app.state.egnyte


@app.get("/egnyte/login/{domain}")
async def login(domain: str, request: Request, client: EgnyteClient = Depends(egnyte)):
    state = secrets.token_urlsafe(32)
    request.session.update(state=state, domain=domain)
    return RedirectResponse(client.authorize_url(domain, state))


@app.get("/egnyte/callback")
async def callback(
    request: Request,
    code: str | None = None,
    state: str | None = None,
    error: str | None = None,
    client: EgnyteClient = Depends(egnyte),
):
    if error:
        raise HTTPException(403, "Egnyte access was denied")
    if not state or state != request.session.pop("state", None):
        raise HTTPException(400, "state mismatch")
    domain = request.session["domain"]
    token = await client.exchange(domain, code)
    request.app.state.vault.put(request.session["user_id"], domain, token)
    return RedirectResponse("/")


@app.post("/links")
async def make_link(path: str, request: Request, client: EgnyteClient = Depends(egnyte)):
    domain, token = request.app.state.vault.get(request.session["user_id"])
    return await client.create_link(domain, token, path)


@app.exception_handler(Unauthorized)
async def on_unauthorized(request: Request, exc: Unauthorized):
    return JSONResponse({"detail": "Please connect Egnyte again"}, status_code=401)


@app.exception_handler(TooManyRequests)
async def on_throttled(request: Request, exc: TooManyRequests):
    return JSONResponse({"detail": "busy"}, status_code=503, headers={"Retry-After": exc.retry_after})
