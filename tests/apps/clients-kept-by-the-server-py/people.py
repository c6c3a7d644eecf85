"""Starlette's own routes."""
import os

import httpx
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route


async def groups(request):
    answer = await request.app.state.people.get("/pubapi/v2/groups")  #~ GET /pubapi/v2/groups handles=none; EG401
    return JSONResponse(answer.json())


app = Starlette(routes=[Route("/groups", groups)])


@app.on_event("startup")
async def start():
    app.state.people = httpx.AsyncClient(base_url=f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com", headers={"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]})
