from contextlib import asynccontextmanager
from typing import Annotated

import httpx
from cryptography.fernet import Fernet
from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.responses import RedirectResponse
from pydantic_settings import BaseSettings
from sqlmodel import Session, SQLModel, create_engine, select

from app.models import EgnyteBackup, EgnyteConnection, Grant, OlderConnection, SealedConnection


class Settings(BaseSettings):
    egnyte_client_id: str
    egnyte_client_secret: str
    egnyte_domain: str
    database_url: str = "sqlite:///./surveys.db"
    fernet_key: str


settings = Settings()
engine = create_engine(settings.database_url)
fernet = Fernet(settings.fernet_key)


@asynccontextmanager
async def lifespan(app: FastAPI):
    SQLModel.metadata.create_all(engine)
    yield


def get_session():
    with Session(engine) as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]
app = FastAPI(lifespan=lifespan)


@app.get("/egnyte/callback")
async def egnyte_callback(request: Request, code: str, session: SessionDep):
    async with httpx.AsyncClient() as client:
        response = await client.post(
            f"https://{settings.egnyte_domain}.egnyte.com/puboauth/token",
            data={
                "grant_type": "authorization_code",
                "client_id": settings.egnyte_client_id,
                "client_secret": settings.egnyte_client_secret,
                "redirect_uri": "https://surveys.example.com/egnyte/callback",
                "code": code,
            },
        )
    response.raise_for_status()
    token = response.json()["access_token"]
    user_id = request.state.user_id

    backup = EgnyteBackup(user_id=user_id, token_encrypted=fernet.encrypt(token.encode()).decode())
    session.add(backup)

    connection = EgnyteConnection(user_id=user_id, domain=settings.egnyte_domain, access_token=token)
    session.add(connection)
    grant = Grant(access_token=token)
    session.add(SealedConnection(access_token=grant.access_token))
    session.add(OlderConnection(domain=settings.egnyte_domain, bearer=token))
    session.commit()
    session.refresh(connection)
    return RedirectResponse("/surveys")


@app.get("/surveys")
async def surveys(request: Request, session: SessionDep):
    connection = session.exec(
        select(EgnyteConnection).where(EgnyteConnection.user_id == request.state.user_id)
    ).first()
    if connection is None:
        raise HTTPException(status_code=404)
    async with httpx.AsyncClient() as client:
        response = await client.get(  #~ GET /pubapi/v1/fs/{path}
            f"https://{connection.domain}.egnyte.com/pubapi/v1/fs/Shared/Surveys",
            headers={"Authorization": f"Bearer {connection.access_token}"},
        )
    if response.status_code == 401:
        raise HTTPException(status_code=401, detail="reconnect Egnyte")
    return response.json()
