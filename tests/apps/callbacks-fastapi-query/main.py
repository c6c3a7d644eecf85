import os
import secrets
from typing import Annotated
from urllib.parse import urlencode

import httpx
from fastapi import APIRouter, FastAPI, Form, Query
from fastapi.responses import RedirectResponse

from vault import keep, kept

app = FastAPI()
partners = APIRouter(prefix="/partners")
BACK = "https://orchids.example.com/egnyte/back"


def form(code: str) -> dict[str, str]:
    return {
        "client_id": os.environ["EGNYTE_KEY"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "redirect_uri": BACK,
        "code": code,
        "grant_type": "authorization_code",
    }


@app.get("/egnyte/{domain}")
async def connect(domain: str):
    query = {
        "client_id": os.environ["EGNYTE_KEY"],
        "redirect_uri": BACK,
        "response_type": "code",
        "scope": "Egnyte.filesystem",
        "state": secrets.token_urlsafe(24),
    }
    return RedirectResponse(f"https://{domain}.egnyte.com/puboauth/token?{urlencode(query)}")


@partners.get("/back")
async def partner_back(domain: str, code: Annotated[str, Query()]):  #~ EG206; EG210
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"https://{domain}.egnyte.com/puboauth/token", data=form(code))
    keep(domain, answer.json()["access_token"])
    return RedirectResponse("/")


@partners.get("/resellers/back")
async def reseller_back(domain: str, code: str = Query(...), refusal: str = Query(None, alias="reason")):  #~ EG206; EG210
    if refusal:
        return RedirectResponse("/resellers")
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"https://{domain}.egnyte.com/puboauth/token", data=form(code))
    keep(domain, answer.json()["access_token"])
    return RedirectResponse("/resellers")


@partners.post("/spa")
async def from_own_page(domain: str = Form(...), code: str = Form(...)):
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"https://{domain}.egnyte.com/puboauth/token", data=form(code))
    keep(domain, answer.json()["access_token"])


@app.get("/orchids/{domain}")
async def orchids(domain: str):
    headers = {"Authorization": f"Bearer {kept(domain)}"}
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Orchids", headers=headers)  #~ GET /pubapi/v1/fs/{path}
    if answer.status_code == 401:
        return RedirectResponse(f"/egnyte/{domain}")
    return answer.json()


app.include_router(partners)
