"""The same with a generator that the application runs around itself, and an AppKey."""
import os

import aiohttp
from aiohttp import web

CLIENT = web.AppKey("client", aiohttp.ClientSession)


async def client_context(app):
    app[CLIENT] = aiohttp.ClientSession(f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com")
    yield
    await app[CLIENT].close()


routes = web.RouteTableDef()


@routes.get("/groups")
async def groups(request: web.Request) -> web.Response:
    client = request.app[CLIENT]
    headers = {"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"}
    async with client.get("/pubapi/v2/groups", headers=headers) as answer:  #~ GET /pubapi/v2/groups handles=generic
        if answer.status != 200:  #~ EG402
            return web.json_response({"error": "no groups"}, status=502)
        return web.json_response(await answer.json())


app = web.Application()
app.add_routes(routes)
app.cleanup_ctx.append(client_context)
