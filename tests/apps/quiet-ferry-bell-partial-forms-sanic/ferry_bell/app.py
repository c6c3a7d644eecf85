import asyncio
import secrets

import aiohttp
from sanic import Sanic
from sanic.exceptions import Forbidden, SanicException
from sanic.response import json, redirect

from . import grant

app = Sanic("ferry_bell")


class Gone(SanicException):
    status_code = 401
    message = "Connect Egnyte again."


@app.before_server_start
async def open_http(app, _):
    app.ctx.http = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=30))
    app.ctx.pending, app.ctx.grants = {}, {}


@app.after_server_stop
async def close_http(app, _):
    await app.ctx.http.close()


@app.get("/connect/<domain:str>")
async def connect(request, domain):
    state = secrets.token_urlsafe()
    app.ctx.pending[state] = domain
    return redirect(grant.page(domain, state))


@app.get("/egnyte")
async def back(request):
    domain = app.ctx.pending.pop(request.args.get("state"), None)
    if domain is None or request.args.get("error"):
        raise Forbidden
    async with app.ctx.http.post(grant.place(domain), data=grant.form(code=request.args["code"][0])) as answer:
        app.ctx.grants[domain] = (await answer.json())["access_token"]
    return redirect(f"/{domain}/decks")


async def ask(domain, method, path, **rest):
    headers = {"Authorization": f"Bearer {app.ctx.grants[domain]}"}
    url = grant.place(domain).with_path(path)
    async with app.ctx.http.request(method, url, headers=headers, **rest) as answer:
        if answer.status == 401:
            raise Gone
        if wait := answer.headers.get("Retry-After"):
            await asyncio.sleep(int(wait))
        else:
            answer.raise_for_status()
            return await answer.json()
    return await ask(domain, method, path, **rest)


@app.get("/<domain:str>/decks")
async def decks(request, domain):
    return json(await ask(domain, "GET", "/pubapi/v1/fs/Shared/Decks"))  #~ GET /pubapi/v1/fs/{path}


@app.post("/<domain:str>/log")
async def log(request, domain):
    wish = {"format": "json", "date_start": "2024-01-01", "date_end": "2024-01-31"}
    return json(await ask(domain, "POST", "/pubapi/v1/audit/logins", json=wish))  #~ POST /pubapi/v1/audit/logins


def main():
    app.run(host="0.0.0.0", port=8000)
