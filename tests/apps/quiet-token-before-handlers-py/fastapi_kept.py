import os
from functools import lru_cache

import httpx
from fastapi import Depends, FastAPI

app = FastAPI()
BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"


@lru_cache
def egnyte_token() -> str:
    answer = httpx.post(
        f"{BASE}/puboauth/token",
        data={"grant_type": "password", "username": os.environ["EGNYTE_USER"], "password": os.environ["EGNYTE_PASSWORD"], "client_id": os.environ["EGNYTE_KEY"]},
    )
    return answer.json()["access_token"]


@app.get("/notes")
def notes(token: str = Depends(egnyte_token)):
    return httpx.get(f"{BASE}/pubapi/v1/notes", headers={"Authorization": f"Bearer {token}"}).json()  #~ GET /pubapi/v1/notes handles=none
