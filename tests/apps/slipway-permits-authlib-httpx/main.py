import os

from authlib.integrations.httpx_client import AsyncOAuth2Client
from fastapi import FastAPI, Request
from fastapi.responses import RedirectResponse
from starlette.middleware.sessions import SessionMiddleware

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key=os.environ["SESSION_KEY"])

BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"
TOKEN_URL = f"{BASE}/puboauth/token"


def new_client(**given) -> AsyncOAuth2Client:
    return AsyncOAuth2Client(
        client_id=os.environ["EGNYTE_CLIENT_ID"],
        client_secret=os.environ["EGNYTE_CLIENT_SECRET"],
        redirect_uri="https://slipway.example.com/egnyte/callback",
        scope="Egnyte.filesystem",
        token_endpoint_auth_method="client_secret_post",
        **given,
    )


@app.get("/egnyte/connect")
async def connect(request: Request):
    url, state = new_client().create_authorization_url(TOKEN_URL)
    request.session["egnyte_state"] = state
    return RedirectResponse(url)


@app.get("/egnyte/callback")
async def callback(request: Request):
    async with AsyncOAuth2Client(
        client_id=os.environ["EGNYTE_CLIENT_ID"],
        client_secret=os.environ["EGNYTE_CLIENT_SECRET"],
        redirect_uri="https://slipway.example.com/egnyte/callback",
        token_endpoint_auth_method="client_secret_post",
    ) as client:
        token = await client.fetch_token(TOKEN_URL, authorization_response=str(request.url))  #~ EG206
    request.app.state.tokens.keep(request.session["user"], token)
    return RedirectResponse("/permits")


@app.get("/egnyte/renewed")
async def renewed(request: Request):
    client = new_client()
    token = await client.fetch_token(
        TOKEN_URL, authorization_response=str(request.url), state=request.session.pop("egnyte_state", None)
    )
    request.app.state.tokens.keep(request.session["user"], token)
    return RedirectResponse("/permits")


@app.get("/egnyte/again")
async def again(request: Request):
    client = new_client(state=request.session.pop("egnyte_state", None))
    token = await client.fetch_token(TOKEN_URL, authorization_response=str(request.url))
    request.app.state.tokens.keep(request.session["user"], token)
    return RedirectResponse("/permits")
