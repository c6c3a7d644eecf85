import secrets
from typing import Annotated

from fastapi import Depends, FastAPI, Request
from fastapi.responses import RedirectResponse
from starlette.middleware.sessions import SessionMiddleware

from .config import Settings, get_settings
from .egnyte import EgnyteClient, EgnyteUnauthorized

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key=secrets.token_hex())


def get_client(request: Request, settings: Annotated[Settings, Depends(get_settings)]) -> EgnyteClient:
    return EgnyteClient(settings, request.session.get("token"))


Client = Annotated[EgnyteClient, Depends(get_client)]


@app.exception_handler(EgnyteUnauthorized)
async def reconnect(request: Request, exc: EgnyteUnauthorized):
    return RedirectResponse("/connect")


@app.get("/connect")
async def connect(request: Request, client: Client):
    request.session["state"] = secrets.token_urlsafe()
    return RedirectResponse(client.authorize_url(request.session["state"]))


@app.get("/sluices/{sluice}")
async def sluice_log(sluice: str, client: Client):
    return await client.list_folder(f"Shared/Sluices/{sluice}")


@app.get("/search")
async def search(q: str, client: Client):
    return await client.search(q)


@app.post("/sluices/{sluice}/close")
async def close(sluice: str, client: Client):
    await client.delete(f"Shared/Sluices/{sluice}/open.flag")
    return await client.add_note(f"/Shared/Sluices/{sluice}", "closed")
