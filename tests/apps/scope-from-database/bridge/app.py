import os
import secrets
from urllib.parse import quote

import asyncpg
from starlette.applications import Starlette
from starlette.responses import JSONResponse, RedirectResponse
from starlette.routing import Route

from bridge.egnyte import TokenGone, leases


async def connect(request):
    database = await asyncpg.connect(os.environ["DATABASE_URL"])
    tenant = await database.fetchrow("select domain, scopes from tenant where id = $1", request.path_params["tenant"])
    state = secrets.token_urlsafe()
    url = f"https://{tenant['domain']}.egnyte.com/puboauth/token?response_type=code&client_id=bridge"
    url += "&redirect_uri=" + quote("https://bridge.example/connected", safe="")
    url += "&scope=" + quote(tenant["scopes"]) + "&state=" + state  #~ EG108
    return RedirectResponse(url)


async def list_leases(request):
    try:
        return JSONResponse(await leases(request.query_params["domain"], request.headers["x-egnyte-token"]))
    except TokenGone:
        return JSONResponse({"connect": "/connect"}, status_code=409)


app = Starlette(routes=[Route("/connect/{tenant}", connect), Route("/leases", list_leases)])
