import os
import secrets
from urllib.parse import urlencode

import httpx
from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse, RedirectResponse

from egnyte import Egnyte, SignInAgain
from scopes import asked_for

app = FastAPI()
BACK = "https://permits.example.com/egnyte/back"
CONNECTIONS: dict[str, tuple[str, str]] = {}
PENDING: dict[str, str] = {}


@app.get("/egnyte/start")
def start(domain: str):
    state = secrets.token_urlsafe(24)
    PENDING[state] = domain
    query = {
        "client_id": os.environ["EGNYTE_KEY"],
        "redirect_uri": BACK,
        "response_type": "code",
        "scope": asked_for(),
        "state": state,
    }
    return RedirectResponse(f"https://{domain}.egnyte.com/puboauth/token?{urlencode(query)}")


@app.get("/egnyte/back")
def back(request: Request, state: str, code: str = "", error: str = ""):
    if error or state not in PENDING:
        raise HTTPException(403)
    domain = PENDING.pop(state)
    answer = httpx.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": BACK,
            "code": code,
            "grant_type": "authorization_code",
        },
    )
    CONNECTIONS[request.headers["X-User"]] = (domain, answer.json()["access_token"])
    return RedirectResponse("/")


def client_of(request: Request) -> Egnyte:
    return Egnyte(*CONNECTIONS[request.headers["X-User"]])


@app.get("/permits/{number}")
def permit(number: str, request: Request):
    egnyte = client_of(request)
    path = f"Shared/Permits/{number}"
    return {"folder": egnyte.folder(path), "readers": egnyte.who_may(path), "link": egnyte.share(path)}


@app.exception_handler(SignInAgain)
def again(request: Request, error: SignInAgain):
    return JSONResponse({"connect": "/egnyte/start"}, status_code=401)
