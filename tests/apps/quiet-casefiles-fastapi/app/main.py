from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from starlette.middleware.sessions import SessionMiddleware

from app.api import egnyte
from app.core.settings import settings
from app.egnyte.errors import SignInAgain

app = FastAPI(title="Casefiles")
app.add_middleware(SessionMiddleware, secret_key=settings.secret_key.get_secret_value(), https_only=True)
app.include_router(egnyte.router)


@app.exception_handler(SignInAgain)
async def sign_in_again(request: Request, error: SignInAgain) -> JSONResponse:
    return JSONResponse({"reconnect": "/egnyte/connect"}, status_code=409)
