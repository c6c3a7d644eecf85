"""Loans between museums: who lends what, and the papers in Egnyte."""

import secrets

import httpx
import uvicorn
from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse, RedirectResponse
from fastapi.staticfiles import StaticFiles
from starlette.middleware.sessions import SessionMiddleware

from loans import egnyte
from loans.hosts import content_security_policy

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key=egnyte.SESSION_KEY, https_only=True)
TOKENS: dict[str, egnyte.Account] = {}


@app.middleware("http")
async def only_our_hosts(request: Request, call_next):
    response = await call_next(request)
    response.headers["Content-Security-Policy"] = content_security_policy()
    return response


@app.exception_handler(egnyte.ConnectAgain)
async def connect_again(request: Request, _: egnyte.ConnectAgain):
    TOKENS.pop(request.session.get("id", ""), None)
    return JSONResponse({"connect": "/connect"}, status_code=409)


@app.exception_handler(egnyte.Busy)
async def busy(_: Request, error: egnyte.Busy):
    return JSONResponse({"wait": error.seconds}, status_code=503, headers={"Retry-After": error.seconds})


@app.get("/connect")
def connect(request: Request):
    request.session["state"] = secrets.token_urlsafe(16)
    return RedirectResponse(egnyte.sign_in_url(request.session["state"]))


@app.get("/connected")
async def connected(request: Request, domain: str = "", code: str = "", state: str = "", error: str = ""):
    if error:
        return RedirectResponse("/?denied=1")
    if not secrets.compare_digest(state, request.session.pop("state", "")):
        raise HTTPException(400)
    request.session["id"] = secrets.token_urlsafe(16)
    TOKENS[request.session["id"]] = await egnyte.exchange(domain, code)
    return RedirectResponse("/")


@app.get("/api/loans/{museum}")
async def papers(museum: str, request: Request):
    account = TOKENS.get(request.session.get("id", ""))
    if account is None:
        raise egnyte.ConnectAgain()
    return await egnyte.papers(account, museum)


@app.get("/api/example")
async def example():
    """A loan that anybody may look at, before connecting."""
    # egnyte-lint: allow(hard-coded-domain, unhandled-401, throttling-unhandled, reason = "our own showcase: a gap in the page is fine")
    async with httpx.AsyncClient() as client:
        answer = await client.get("https://museumloans.egnyte.com/pubapi/v1/fs/Shared/Showcase", headers=egnyte.SHOWCASE)  #~ GET /pubapi/v1/fs/{path} handles=none
        return answer.json()


app.mount("/", StaticFiles(directory="loans/static", html=True))


def run():
    uvicorn.run(app, host="127.0.0.1", port=8000)
