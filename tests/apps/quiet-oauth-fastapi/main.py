import os
import secrets
from urllib.parse import quote, urlencode

import httpx
from fastapi import Cookie, FastAPI, HTTPException
from fastapi.responses import RedirectResponse
from redis.asyncio import Redis

app = FastAPI()
redis = Redis()
CALLBACK = os.environ["PUBLIC_URL"] + "/callback"


@app.get("/connect")
async def connect(domain: str):
    state = secrets.token_urlsafe(24)
    await redis.setex("state:" + state, 600, domain)
    query = urlencode(
        {
            "client_id": os.environ["EGNYTE_KEY"],
            "redirect_uri": CALLBACK,
            "response_type": "code",
            "scope": "Egnyte.filesystem",
            "state": state,
        },
        quote_via=quote,
    )
    return RedirectResponse(f"https://{domain}.egnyte.com/puboauth/token?{query}")


@app.get("/callback")
async def callback(code: str = "", state: str = "", error: str = ""):
    domain = await redis.getdel("state:" + state)
    if error or not domain:
        raise HTTPException(403, "Egnyte was not connected")
    async with httpx.AsyncClient() as client:
        answer = await client.post(
            f"https://{domain.decode()}.egnyte.com/puboauth/token",
            data={
                "client_id": os.environ["EGNYTE_KEY"],
                "client_secret": os.environ["EGNYTE_SECRET"],
                "redirect_uri": CALLBACK,
                "code": code,
                "grant_type": "authorization_code",
            },
        )
    key = secrets.token_urlsafe()
    await redis.hset(key, mapping={"domain": domain, "token": answer.json()["access_token"]})
    response = RedirectResponse("/files")
    response.set_cookie("key", key, httponly=True, secure=True)
    return response


@app.get("/files")
async def files(key: str = Cookie()):
    saved = await redis.hgetall(key)
    async with httpx.AsyncClient() as client:
        answer = await client.get(  #~ GET /pubapi/v1/fs/{path}
            f"https://{saved[b'domain'].decode()}.egnyte.com/pubapi/v1/fs/Shared",
            headers={"Authorization": "Bearer " + saved[b"token"].decode()},
        )
    return answer.json()
