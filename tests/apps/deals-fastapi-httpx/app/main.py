from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from .egnyte import EgnyteUnavailable
from .routers import deals

app = FastAPI(title="Deals")
app.include_router(deals.router)


@app.exception_handler(EgnyteUnavailable)
async def on_egnyte_error(request: Request, error: EgnyteUnavailable) -> JSONResponse:
    if error.status == 401:
        return JSONResponse({"detail": "the Egnyte connection has to be renewed", "reconnect": True}, status_code=503)
    return JSONResponse({"detail": str(error)}, status_code=502)
