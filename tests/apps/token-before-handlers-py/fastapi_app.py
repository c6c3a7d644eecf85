import os

import httpx
from fastapi import Depends, FastAPI

app = FastAPI()
BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"


async def egnyte_token() -> str:
    async with httpx.AsyncClient() as client:
        answer = await client.post(  #~ EG308
            f"{BASE}/puboauth/token",
            data={"grant_type": "password", "username": os.environ["EGNYTE_USER"], "password": os.environ["EGNYTE_PASSWORD"], "client_id": os.environ["EGNYTE_KEY"]},
        )
    return answer.json()["access_token"]


@app.get("/notes")
async def notes(token: str = Depends(egnyte_token)):
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"{BASE}/pubapi/v1/notes", headers={"Authorization": f"Bearer {token}"})  #~ GET /pubapi/v1/notes handles=none
    return answer.json()
