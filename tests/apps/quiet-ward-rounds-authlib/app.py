import asyncio
import os

from authlib.integrations.base_client import OAuthError
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse
from starlette.routing import Route

from providers import oauth

BASE = "https://rounds.example.com"
TOKENS = {}


async def connect(request):
    name = request.path_params["name"]
    return await oauth.create_client(name).authorize_redirect(request, f"{BASE}/back/{name}")


async def back(request):
    name = request.path_params["name"]
    try:
        TOKENS[request.session["user"], name] = await oauth.create_client(name).authorize_access_token(request)
    except OAuthError as error:
        return PlainTextResponse(f"not connected: {error.error}", 403)
    return RedirectResponse("/")


async def ask(request, method, path, **more):
    token = TOKENS.get((request.session["user"], "egnyte"))
    while token:
        answer = await oauth.egnyte.request(method, path, token=token, **more)
        if answer.status_code == 401:
            break
        if answer.status_code in (403, 429) and "Retry-After" in answer.headers:
            await asyncio.sleep(int(answer.headers["Retry-After"]))
            continue
        return JSONResponse(answer.json(), answer.status_code)
    return RedirectResponse("/connect/egnyte")


async def rounds(request):
    return await ask(request, "GET", "fs/Shared/Rounds")  #~ GET /pubapi/v1/fs/{path}


async def share(request):
    form = await request.form()
    return await ask(request, "POST", "links", json={"path": form["path"], "type": "file", "accessibility": "domain"})  #~ POST /pubapi/v1/links


app = Starlette(
    routes=[
        Route("/connect/{name}", connect),
        Route("/back/{name}", back),
        Route("/rounds", rounds),
        Route("/share", share, methods=["POST"]),
    ],
    middleware=[Middleware(SessionMiddleware, secret_key=os.environ["SECRET_KEY"], https_only=True)],
)
