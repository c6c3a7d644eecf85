import os

import httpx
from fastapi import APIRouter, FastAPI, HTTPException
from pydantic import BaseModel

app = FastAPI()
router = APIRouter(prefix="/api")
HOST = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"


class Code(BaseModel):
    code: str


@router.post("/sign-in")
async def sign_in(body: Code):
    async with httpx.AsyncClient() as client:
        answer = await client.post(
            f"{HOST}/puboauth/token",
            data={
                "grant_type": "authorization_code",
                "client_id": os.environ["EGNYTE_KEY"],
                "client_secret": os.environ["EGNYTE_SECRET"],
                "redirect_uri": os.environ["EGNYTE_REDIRECT"],
                "scope": "Egnyte.filesystem",
                "code": body.code,
            },
        )
    if answer.status_code != 200:
        raise HTTPException(status_code=answer.status_code)
    return answer.json()  #~ EG302


@router.get("/theme")
async def theme():
    return {"access_token": "light"}


@router.get("/quarries")
async def quarries(token: str):
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"{HOST}/pubapi/v1/fs/Shared/Quarries", headers={"Authorization": f"Bearer {token}"})  #~ GET /pubapi/v1/fs/{path}
    if answer.status_code == 401:
        raise HTTPException(status_code=401)
    return answer.json()


app.include_router(router)
