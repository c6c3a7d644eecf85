"""Berths of the marina; skippers connect their Egnyte once."""
import os
import secrets
from urllib.parse import urlencode

import httpx
from fastapi import FastAPI, HTTPException
from fastapi.responses import RedirectResponse

app = FastAPI()
CONNECTIONS: dict[str, str] = {}
ASKED: set[str] = set()
BACK = "https://marina.example.com/egnyte/back"


@app.get("/egnyte/connect")
async def connect():
    domain = os.environ["EGNYTE_DOMAIN"]
    nonce = secrets.token_urlsafe(24)
    ASKED.add(nonce)
    query = {
        "client_id": os.environ["EGNYTE_CLIENT_ID"],
        "redirect_uri": BACK,
        "response_type": "code",
        "scope": "Egnyte.filesystem",
        "state": nonce,
    }
    return RedirectResponse(f"https://{domain}.egnyte.com/puboauth/token?{urlencode(query)}")


@app.get("/egnyte/back")
async def back(code: str, state: str, error: str | None = None):
    domain = os.environ["EGNYTE_DOMAIN"]
    if state not in ASKED:
        raise HTTPException(400, "nobody asked for this")
    if error:
        raise HTTPException(400, "Egnyte was not connected")
    form = {
        "client_id": os.environ["EGNYTE_CLIENT_ID"],
        "client_secret": os.environ["EGNYTE_CLIENT_SECRET"],
        "redirect_uri": BACK,
        "grant_type": "authorization_code",
        "code": code,
    }
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"https://{domain}.egnyte.com/puboauth/token", data=form)
    answer.raise_for_status()
    CONNECTIONS[domain] = answer.json()["access_token"]
    return {"connected": domain}
