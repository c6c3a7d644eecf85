import os
import secrets

import httpx
from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import RedirectResponse
from starlette.middleware.sessions import SessionMiddleware
from strawberry.fastapi import GraphQLRouter

from .schema import schema
from .vault import Connection, vault

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key=os.environ["SESSION_KEY"])
app.include_router(GraphQLRouter(schema), prefix="/graphql")
BACK = "https://doves.example.com/back"


@app.get("/connect/{domain}")
def connect(request: Request, domain: str):
    request.session.update(domain=domain, state=secrets.token_urlsafe())
    query = httpx.QueryParams(
        client_id=os.environ["EGNYTE_KEY"],
        redirect_uri=BACK,
        scope="Egnyte.filesystem",
        response_type="code",
        state=request.session["state"],
    )
    return RedirectResponse(f"https://{domain}.egnyte.com/puboauth/token?{query}")


@app.get("/back")
def back(request: Request, code: str | None = None, state: str = "", error: str | None = None):
    if error or not secrets.compare_digest(state, request.session.pop("state", "")):
        raise HTTPException(403)
    domain = request.session["domain"]
    grant = httpx.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": BACK,
            "code": code,
            "grant_type": "authorization_code",
        },
    ).json()
    vault[request.session["user"]] = Connection(domain, grant["access_token"])
    return RedirectResponse("/")
