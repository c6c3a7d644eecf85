from fastapi import FastAPI
from starlette.middleware.sessions import SessionMiddleware

from app.config import settings
from app.routers import egnyte, hubspot

app = FastAPI(title="Tenders")
app.add_middleware(SessionMiddleware, secret_key=settings.session_secret)
app.include_router(egnyte.router)
app.include_router(hubspot.router)
