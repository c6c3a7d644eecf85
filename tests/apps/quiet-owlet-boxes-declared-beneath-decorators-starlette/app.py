import functools
import os

import httpx
from starlette.applications import Starlette
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route


class Refused(Exception):
    pass


def signed_in(view):
    @functools.wraps(view)
    async def inner(request):
        try:
            async with httpx.AsyncClient(base_url=f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com") as http:
                http.headers["Authorization"] = f"Bearer {request.headers['x-egnyte-token']}"
                return JSONResponse(await view(request, functools.partial(ask, http)))
        except Refused:
            return RedirectResponse("/connect")

    return inner


async def ask(http, method, path, **options):
    answer = await http.request(method, path, **options)
    if answer.status_code == 401:
        raise Refused
    while answer.status_code == 429:
        await pause(answer.headers.get("Retry-After"))
        answer = await http.request(method, path, **options)
    return answer.json()


async def pause(seconds):
    import asyncio

    await asyncio.sleep(int(seconds or 1))


# egnyte-scopes: Egnyte.filesystem
@signed_in
async def boxes(request, egnyte):
    return await egnyte("GET", "/pubapi/v1/fs/Shared/Boxes")  #~ GET /pubapi/v1/fs/{path}


# egnyte-scopes: Egnyte.filesystem Egnyte.link
@signed_in
async def share(request, egnyte):
    folder = await egnyte("GET", f"/pubapi/v1/fs/Shared/Boxes/{request.path_params['name']}")  #~ GET /pubapi/v1/fs/{path}
    made = await egnyte("POST", "/pubapi/v1/links", json={"path": folder["path"], "type": "folder"})  #~ POST /pubapi/v1/links
    return {"url": made["links"][0]["url"]}


# egnyte-scopes: Egnyte.user
@signed_in
async def wardens(request, egnyte):
    return await egnyte("GET", "/pubapi/v2/users", params={"count": 20})  #~ GET /pubapi/v2/users


async def alive(request):
    return Response("ok")


app = Starlette(
    routes=[
        Route("/boxes", boxes),
        Route("/boxes/{name}/share", share, methods=["POST"]),
        Route("/wardens", wardens),
        Route("/alive", alive),
    ]
)
