import os
from typing import Annotated

import httpx
from cryptography.fernet import Fernet
from fastapi import APIRouter, Depends, FastAPI, HTTPException, Request
from pydantic import BaseModel
from starlette.middleware.sessions import SessionMiddleware

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key=os.environ["SESSION_KEY"])
router = APIRouter(prefix="/egnyte")
box = Fernet(os.environ["SEAL"])


class Granted(BaseModel):
    access_token: str
    token_type: str
    expires_in: int | None = None


class Connected(BaseModel):
    domain: str
    token_type: str


async def redeem(request: Request, code: str, domain: str, state: str) -> Granted:
    if state != request.session.pop("state", None):
        raise HTTPException(403)
    async with httpx.AsyncClient() as client:
        answer = await client.post(
            f"https://{domain}.egnyte.com/puboauth/token",
            data={
                "grant_type": "authorization_code",
                "client_id": os.environ["EGNYTE_KEY"],
                "client_secret": os.environ["EGNYTE_SECRET"],
                "redirect_uri": "https://ewes.example.com/egnyte/back",
                "code": code,
            },
        )
    return Granted.model_validate_json(answer.content)


Redeemed = Annotated[Granted, Depends(redeem)]


@router.get("/back", response_model=Connected)
async def back(domain: str, granted: Redeemed):
    return {"domain": domain, **granted.model_dump()}


@router.get("/back/app")
async def back_to_app(granted: Redeemed) -> Granted:
    return granted  #~ EG302


app.include_router(router)
