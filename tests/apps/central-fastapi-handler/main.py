import httpx
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, RedirectResponse

from egnyte_client import Egnyte

app = FastAPI()


@app.exception_handler(httpx.HTTPStatusError)
async def upstream_failed(request: Request, exc: httpx.HTTPStatusError):
    if exc.response.status_code == httpx.codes.UNAUTHORIZED:
        return RedirectResponse("/connect")
    return JSONResponse({"detail": "Egnyte failed"}, status_code=502)


@app.get("/claims/{number}")
async def claim(number: str, request: Request):
    egnyte = Egnyte(request.query_params["domain"], request.headers["x-egnyte-token"])
    return await egnyte.claim(number)


@app.post("/claims/{number}/events")
async def events(number: str, request: Request):
    egnyte = Egnyte(request.query_params["domain"], request.headers["x-egnyte-token"])
    return {"number": number, "cursor": await egnyte.cursor()}
