import os

import httpx
from litestar import Litestar, Request, Response, get
from litestar.response import Redirect


def refused(request: Request, error: httpx.HTTPStatusError) -> Response:
    if error.response.status_code == 401:
        return Redirect("/connect")
    return Response({"detail": "Egnyte could not be asked"}, status_code=502)


@get("/hulls/{hull:str}")
async def hull(hull: str) -> list[str]:
    async with httpx.AsyncClient(base_url=f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com") as http:
        answer = await http.get(f"/pubapi/v1/fs/Shared/Hulls/{hull}", headers={"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"})  #~ GET /pubapi/v1/fs/{path} handles=specific
        answer.raise_for_status()
        return [entry["name"] for entry in answer.json().get("files", [])]


app = Litestar([hull], exception_handlers={httpx.HTTPStatusError: refused})
