import os

import httpx
from fastapi import FastAPI, Request
from fastapi.responses import RedirectResponse

app = FastAPI()
BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"


@app.middleware("http")
async def reconnect(request: Request, call_next):
    try:
        return await call_next(request)
    except httpx.HTTPStatusError as error:
        if error.response.status_code == 401:
            return RedirectResponse("/connect")
        raise


@app.get("/links")
async def links(request: Request):
    answer = httpx.get(BASE + "/links", headers={"Authorization": "Bearer " + request.headers["x-egnyte-token"]})  #~ GET /pubapi/v1/links handles=specific
    answer.raise_for_status()  #~ EG403
    return answer.json()
