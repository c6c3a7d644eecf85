import base64
import os
import secrets
import time

import aiohttp_jinja2
import jinja2
import jwt
from aiohttp import ClientSession, web
from aiohttp_session import get_session, new_session, setup
from aiohttp_session.cookie_storage import EncryptedCookieStorage

from . import egnyte

routes = web.RouteTableDef()


@routes.get("/egnyte/connect")
async def connect(request):
    session = await get_session(request)
    session["domain"] = request.query["domain"]
    session["state"] = secrets.token_urlsafe(16)
    raise web.HTTPFound(egnyte.authorize_url(session["domain"], session["state"]))


@routes.get("/egnyte/callback")
async def callback(request):
    before = await get_session(request)
    if "error" in request.query or request.query.get("state") != before.get("state"):
        raise web.HTTPForbidden()
    token = await egnyte.exchange(request.app["http"], before["domain"], request.query["code"])
    session = await new_session(request)
    session["domain"] = before["domain"]
    session["token"] = token["access_token"]
    response = web.HTTPFound("/passes")
    response.set_cookie("connected_until", str(int(time.time()) + token["expires_in"]), secure=True)
    return response


@routes.get("/passes")
@aiohttp_jinja2.template("passes.html")
async def passes(request):
    session = await get_session(request)
    if "token" not in session:
        raise web.HTTPFound("/egnyte/connect")
    user = await egnyte.userinfo(request.app["http"], session["domain"], session["token"])
    materials = await egnyte.materials(request.app["http"], session["domain"], session["token"])
    name = f"{user['first_name']} {user['last_name']}"
    return {"name": name, "domain": session["domain"], "materials": materials}


@routes.post("/passes/{number}/open")
async def open_pass(request):
    # A ticket for the door terminal's script, signed here; it opens doors and nothing else.
    token = jwt.encode({"pass": request.match_info["number"], "exp": time.time() + 60}, os.environ["DOOR_KEY"])
    response = web.json_response({"token": token})
    response.set_cookie("door_token", token, max_age=60, secure=True, httponly=False)
    return response


async def http_client(app):
    app["http"] = ClientSession()
    yield
    await app["http"].close()


def create_app():
    app = web.Application()
    key = base64.urlsafe_b64decode(os.environ["COOKIE_KEY"])
    setup(app, EncryptedCookieStorage(key, cookie_name="workshop", httponly=True, secure=True, samesite="Lax"))
    aiohttp_jinja2.setup(app, loader=jinja2.PackageLoader("workshop"))
    app.cleanup_ctx.append(http_client)
    app.add_routes(routes)
    return app


if __name__ == "__main__":
    web.run_app(create_app())
