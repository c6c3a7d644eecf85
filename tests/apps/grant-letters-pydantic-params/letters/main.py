import secrets
from urllib.parse import urlencode

import httpx
import uvicorn
from fastapi import Cookie, FastAPI, HTTPException
from fastapi.responses import RedirectResponse
from pydantic_settings import BaseSettings

from letters.models import AuthorizeParams, ExchangeForm


class Settings(BaseSettings):
    egnyte_domain: str
    egnyte_key: str
    egnyte_secret: str


settings = Settings()
app = FastAPI()
tokens: dict[str, str] = {}
HOST = f"https://{settings.egnyte_domain}.egnyte.com"


@app.get("/connect")
async def connect():
    params = AuthorizeParams(client_id=settings.egnyte_key)
    return RedirectResponse(f"{HOST}/puboauth/token?{urlencode(params.model_dump(exclude_none=True))}")  #~ EG205


@app.get("/connect/safely")
async def connect_safely():
    state = secrets.token_urlsafe()
    params = AuthorizeParams(client_id=settings.egnyte_key, state=state)
    answer = RedirectResponse(f"{HOST}/puboauth/token?{urlencode(params.model_dump(exclude_none=True))}")
    answer.set_cookie("state", state, httponly=True, secure=True)
    return answer


@app.get("/connected")
async def connected(code: str = "", error: str = "", state: str = "", known: str = Cookie("", alias="state")):
    if error or state != known:
        raise HTTPException(403)
    form = ExchangeForm(client_id=settings.egnyte_key, client_secret=settings.egnyte_secret, code=code)
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"{HOST}/puboauth/token", data=form.model_dump())
    tokens["egnyte"] = answer.json()["access_token"]
    return RedirectResponse("/letters")


@app.get("/letters")
async def letters():
    async with httpx.AsyncClient(base_url=f"{HOST}/pubapi/v1", headers={"Authorization": f"Bearer {tokens['egnyte']}"}) as client:
        answer = await client.get("/fs/Shared/Letters")  #~ GET /pubapi/v1/fs/{path} handles=specific
    if answer.status_code == 401:
        return RedirectResponse("/connect")
    return answer.json()


def run():
    uvicorn.run(app)
