import os

import httpx
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, RedirectResponse


def refused(request: Request, error: httpx.HTTPStatusError) -> JSONResponse:
    if error.response.status_code == 401:
        return RedirectResponse("/connect")
    return JSONResponse({"detail": "Egnyte could not be asked"}, status_code=502)


app = FastAPI(exception_handlers={httpx.HTTPStatusError: refused})


@app.get("/hulls/{hull}")
async def hull(hull: str) -> list[str]:
    async with httpx.AsyncClient(base_url=f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com") as http:
        answer = await http.get(f"/pubapi/v1/fs/Shared/Hulls/{hull}", headers={"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"})  #~ GET /pubapi/v1/fs/{path} handles=specific
        answer.raise_for_status()
        return [entry["name"] for entry in answer.json().get("files", [])]


