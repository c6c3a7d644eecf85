import aiohttp
from aiohttp import web
from aiohttp_session import get_session

from client import Egnyte, EgnyteRefused, domain

routes = web.RouteTableDef()


@web.middleware
async def sign_in_again(request, handler):
    try:
        return await handler(request)
    except EgnyteRefused as refused:
        if refused.status == 401:
            raise web.HTTPFound("/login")
        return web.json_response({"error": "Egnyte does not answer"}, status=502)


@routes.get("/links")
async def links(request):
    session = await get_session(request)
    found = await Egnyte(domain(), request.app["http"]).get("/links", session["token"])  #~ GET /pubapi/v1/links handles=specific
    return web.json_response([link["id"] for link in found["links"]])


@routes.get("/me")
async def me(request):
    session = await get_session(request)
    user = await Egnyte(domain(), request.app["http"]).get("/userinfo", session["token"])  #~ GET /pubapi/v1/userinfo handles=specific
    return web.json_response({"name": user["username"]})


async def start(app):
    app["http"] = aiohttp.ClientSession()


def main():
    app = web.Application(middlewares=[sign_in_again])
    app.on_startup.append(start)
    app.add_routes(routes)
    web.run_app(app)


main()
