import os
import secrets
from typing import Annotated
from urllib.parse import urlencode

import httpx
from fastapi import FastAPI, HTTPException, Query, Request
from fastapi.responses import RedirectResponse
from starlette.middleware.sessions import SessionMiddleware

from vault import keep, kept

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key=os.environ["SESSION_KEY"])
BACK = "https://ferns.example.com/egnyte/back"


@app.get("/egnyte/{domain}")
async def connect(domain: str, request: Request):
    request.session.update(domain=domain, state=secrets.token_urlsafe(24))
    query = {
        "client_id": os.environ["EGNYTE_KEY"],
        "redirect_uri": BACK,
        "response_type": "code",
        "scope": "Egnyte.filesystem",
        "state": request.session["state"],
    }
    return RedirectResponse(f"https://{domain}.egnyte.com/puboauth/token?{urlencode(query)}")


@app.get("/egnyte/back")
async def back(
    request: Request,
    state: Annotated[str, Query()],
    code: str | None = Query(None),
    refusal: str | None = Query(default=None, alias="error"),
):
    if refusal or not secrets.compare_digest(state, request.session.pop("state", "")):
        raise HTTPException(403, "Egnyte was not connected")
    domain = request.session["domain"]
    form = {
        "client_id": os.environ["EGNYTE_KEY"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "redirect_uri": BACK,
        "code": code,
        "grant_type": "authorization_code",
    }
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"https://{domain}.egnyte.com/puboauth/token", data=form)
    keep(domain, answer.json()["access_token"])
    return RedirectResponse("/")


@app.get("/ferns/{domain}")
async def ferns(domain: str):
    headers = {"Authorization": f"Bearer {kept(domain)}"}
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Ferns", headers=headers)  #~ GET /pubapi/v1/fs/{path}
    if answer.status_code == 401:
        return RedirectResponse(f"/egnyte/{domain}")
    return answer.json()
