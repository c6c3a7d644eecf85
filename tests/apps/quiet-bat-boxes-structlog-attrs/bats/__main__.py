import asyncio
import os
import secrets
from urllib.parse import urlencode

import aiohttp
from aiohttp import web

from .account import Account
from .logs import log

BACK = "https://bats.example.com/egnyte/back"
routes = web.RouteTableDef()
states, accounts = {}, {}


@routes.get("/egnyte/connect")
async def connect(request):
    state = secrets.token_hex(16)
    states[state] = domain = request.query["domain"]
    query = {
        "client_id": os.environ["EGNYTE_KEY"],
        "redirect_uri": BACK,
        "scope": "Egnyte.filesystem",
        "response_type": "code",
        "state": state,
    }
    raise web.HTTPFound(f"https://{domain}.egnyte.com/puboauth/token?{urlencode(query)}")


@routes.get("/egnyte/back")
async def back(request):
    domain = states.pop(request.query.get("state"), None)
    if domain is None or "error" in request.query:
        raise web.HTTPForbidden
    form = {
        "client_id": os.environ["EGNYTE_KEY"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "redirect_uri": BACK,
        "code": request.query["code"],
        "grant_type": "authorization_code",
    }
    async with aiohttp.ClientSession() as http, http.post(f"https://{domain}.egnyte.com/puboauth/token", data=form) as answer:
        account = Account.of(domain, await answer.json())
    accounts[domain] = account
    log.info("token.granted", account=repr(account), token=account.access_token)
    raise web.HTTPFound(f"/boxes/{domain}")


@routes.get("/boxes/{domain}")
async def boxes(request):
    account = accounts[request.match_info["domain"]]
    headers = {"Authorization": f"Bearer {account.access_token}"}
    async with aiohttp.ClientSession(headers=headers) as http:
        async with http.get(f"https://{account.domain}.egnyte.com/pubapi/v1/fs/Shared/Boxes") as answer:  #~ GET /pubapi/v1/fs/{path}
            log.debug("asked", account=account, headers=sorted(headers), status=answer.status)
            if answer.status == 401:
                log.warning("token refused for %s", account)
                del accounts[account.domain]
                raise web.HTTPFound("/egnyte/connect?domain=" + account.domain)
            if answer.status == 429:
                raise web.HTTPServiceUnavailable(headers={"Retry-After": answer.headers["Retry-After"]})
            return web.json_response((await answer.json())["files"])


app = web.Application()
app.add_routes(routes)
web.run_app(app)
