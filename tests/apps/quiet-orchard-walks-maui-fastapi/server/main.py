import asyncio
import os
import secrets
from typing import Annotated

import httpx
from fastapi import Depends, FastAPI, Header, HTTPException
from pydantic import BaseModel

app = FastAPI()
BACK = "https://walks.example.com/mobile/egnyte"
devices: dict[str, tuple[str, str]] = {}


class Finish(BaseModel):
    domain: str
    code: str


@app.post("/mobile/egnyte/finish")
async def finish(body: Finish):
    async with httpx.AsyncClient() as http:
        answer = await http.post(
            f"https://{body.domain}.egnyte.com/puboauth/token",
            data={
                "client_id": "walks-mobile",
                "client_secret": os.environ["EGNYTE_SECRET"],
                "redirect_uri": BACK,
                "code": body.code,
                "grant_type": "authorization_code",
            },
        )
    ticket = secrets.token_urlsafe()
    devices[ticket] = body.domain, answer.json()["access_token"]
    return {"ticket": ticket}


async def egnyte(x_device: Annotated[str, Header()]):
    domain, token = devices[x_device]
    async with httpx.AsyncClient(
        base_url=f"https://{domain}.egnyte.com", headers={"Authorization": f"Bearer {token}"}
    ) as http:
        yield http


@app.get("/walks")
async def walks(http: Annotated[httpx.AsyncClient, Depends(egnyte)]):
    answer = await http.get("/pubapi/v1/fs/Shared/Walks")  #~ GET /pubapi/v1/fs/{path}
    match answer.status_code:
        case 401:
            raise HTTPException(401, "sign in again")
        case 429:
            await asyncio.sleep(int(answer.headers["Retry-After"]))
            return await walks(http)
        case 200:
            return [file["name"] for file in answer.json()["files"]]
        case other:
            raise HTTPException(502, f"Egnyte says {other}")
