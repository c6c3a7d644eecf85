from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.templating import Jinja2Templates

from accounts import connection_of
from egnyte_files import ConnectionLost, EgnyteRefused, hive_folder, share_note

pages = Jinja2Templates(directory="templates")


async def hive(request):
    files = await hive_folder(connection_of(request), request.path_params["hive"])
    return pages.TemplateResponse(request, "hive.html", {"files": files})


async def share(request):
    form = await request.form()
    return JSONResponse({"url": await share_note(connection_of(request), form["path"])})


async def ask_to_reconnect(request, exc):
    return pages.TemplateResponse(request, "reconnect.html", {"back": request.url.path}, status_code=409)


async def refused(request, exc):
    return JSONResponse({"message": str(exc)}, status_code=502)


app = Starlette(
    routes=[Route("/hives/{hive}", hive), Route("/share", share, methods=["POST"])],
    exception_handlers={ConnectionLost: ask_to_reconnect, EgnyteRefused: refused},
)
