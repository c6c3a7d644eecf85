"""FastAPI: the client lies in the application's state, set when the server starts."""
import os
from contextlib import asynccontextmanager

import httpx
from fastapi import FastAPI, HTTPException, Request


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.drive = httpx.AsyncClient(
        base_url=f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi",
        headers={"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"},
    )
    yield
    await app.state.drive.aclose()


app = FastAPI(lifespan=lifespan)


@app.get("/folders/{path:path}")
async def folder(path: str, request: Request):
    answer = await request.app.state.drive.get(f"/v1/fs/{path}")  #~ GET /pubapi/v1/fs/{path} handles=generic
    answer.raise_for_status()  #~ EG402
    return answer.json()


@app.get("/whoami")
async def whoami(request: Request):
    drive: httpx.AsyncClient = request.app.state.drive
    answer = await drive.get("/v1/userinfo")  #~ GET /pubapi/v1/userinfo handles=specific
    if answer.status_code == 401:
        raise HTTPException(status_code=401, detail="sign in again")
    return answer.json()
