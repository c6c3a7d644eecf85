from typing import Annotated

from fastapi import Depends, FastAPI, Request
from fastapi.responses import JSONResponse
from starlette.middleware.sessions import SessionMiddleware

from . import auth
from .egnyte import EgnyteAuthError, EgnyteClient
from .settings import get_settings
from .vault import Vault

app = FastAPI(title="Minutes")
app.add_middleware(SessionMiddleware, secret_key=get_settings().session_key)
app.include_router(auth.router)
app.state.vault = Vault()


async def egnyte(request: Request):
    domain = request.session["domain"]
    async with EgnyteClient(domain, request.app.state.vault.get(domain)) as client:
        yield client


EgnyteDep = Annotated[EgnyteClient, Depends(egnyte)]


@app.exception_handler(EgnyteAuthError)
async def reconnect(request: Request, exc: EgnyteAuthError):
    return JSONResponse({"connect": "/egnyte/connect"}, status_code=401)


@app.get("/meetings/{meeting}")
async def meeting_files(meeting: str, client: EgnyteDep):
    return await client.list_folder(f"/Shared/Meetings/{meeting}")


@app.post("/meetings/{meeting}/minutes")
async def add_minutes(meeting: str, request: Request, client: EgnyteDep):
    path = f"/Shared/Meetings/{meeting}/minutes.md"
    entry = await client.upload(path, await request.body())
    return {"entry": entry, "link": await client.publish(path)}
