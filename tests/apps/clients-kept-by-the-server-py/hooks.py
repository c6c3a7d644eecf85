"""A small aiohttp server: the session is made when the server starts, and every handler finds it in the application."""
import os

import aiohttp
from aiohttp import web


async def open_session(app):
    app["egnyte"] = aiohttp.ClientSession(
        base_url=f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com",
        headers={"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"},
    )


async def close_session(app):
    await app["egnyte"].close()


async def links(request):
    session = request.app["egnyte"]
    async with session.get("/pubapi/v1/links", params={"path": request.query["path"]}) as answer:  #~ GET /pubapi/v1/links handles=none; EG401
        return web.json_response(await answer.json())


async def notes(request):
    async with request.app["egnyte"].get(f"/pubapi/v1/notes/{request.match_info['id']}") as answer:  #~ GET /pubapi/v1/notes/{note_id} handles=specific
        if answer.status == 401:
            raise web.HTTPFound("/sign-in")
        answer.raise_for_status()
        return web.json_response(await answer.json())


def make_app():
    app = web.Application()
    app.on_startup.append(open_session)
    app.on_cleanup.append(close_session)
    app.router.add_get("/links", links)
    app.router.add_get("/notes/{id}", notes)
    return app


if __name__ == "__main__":
    web.run_app(make_app())
