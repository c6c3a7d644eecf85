import os
from typing import Annotated
from urllib.parse import quote, urlencode

import httpx
from fastapi import Depends, FastAPI, Request
from fastapi.responses import RedirectResponse
from starlette.middleware.sessions import SessionMiddleware

from .connections import keep, kept
from .returns import begin, begun_here

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key=os.environ["SESSION_KEY"], https_only=True)
BACK = "https://looms.example.com/back"


@app.get("/connect/{domain}")
def connect(request: Request, domain: str):
    query = {
        "client_id": os.environ["EGNYTE_KEY"],
        "redirect_uri": BACK,
        "response_type": "code",
        "scope": "Egnyte.filesystem",
        "state": begin(request, domain=domain),
    }
    return RedirectResponse(f"https://{domain}.egnyte.com/puboauth/token?{urlencode(query, quote_via=quote)}")


@app.get("/back")
async def back(request: Request, about: Annotated[dict, Depends(begun_here)], code: str):
    async with httpx.AsyncClient() as client:
        answer = await client.post(
            f"https://{about['domain']}.egnyte.com/puboauth/token",
            data={
                "client_id": os.environ["EGNYTE_KEY"],
                "client_secret": os.environ["EGNYTE_SECRET"],
                "redirect_uri": BACK,
                "code": code,
                "grant_type": "authorization_code",
            },
        )
    keep(request.session, about["domain"], answer.json()["access_token"])
    return RedirectResponse("/patterns")


@app.get("/patterns")
async def patterns(request: Request):
    domain, token = kept(request.session)
    async with httpx.AsyncClient() as client:
        answer = await client.get(  #~ GET /pubapi/v1/fs/{path}
            f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Patterns",
            headers={"Authorization": f"Bearer {token}"},
        )
    return answer.json()
