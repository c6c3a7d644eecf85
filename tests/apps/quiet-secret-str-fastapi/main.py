import logging

import httpx
from fastapi import FastAPI, Form, HTTPException, status

from grants import Grant, Settings

log = logging.getLogger(__name__)
settings = Settings()
app = FastAPI()
grants: dict[str, Grant] = {}


@app.post("/connected", status_code=204)
async def connected(domain: str = Form(), grant: str = Form()):
    log.debug("asking with %s and %s", settings.egnyte_key, settings.egnyte_secret)
    form = {
        "client_id": settings.egnyte_key,
        "client_secret": settings.egnyte_secret.get_secret_value(),
        "redirect_uri": "https://kites.example.com/connected",
        "code": grant,
        "grant_type": "authorization_code",
    }
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"https://{domain}.egnyte.com/puboauth/token", data=form)
    granted = Grant(**answer.json())
    log.info("connected %s with %s", domain, granted)
    log.info("its token is %s", granted.access_token)
    print(granted.access_token)
    grants[domain] = granted


@app.get("/kites/{domain}")
async def kites(domain: str):
    headers = {"Authorization": f"Bearer {grants[domain].access_token.get_secret_value()}"}
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Kites", headers=headers)  #~ GET /pubapi/v1/fs/{path}
    if answer.status_code == status.HTTP_401_UNAUTHORIZED:
        log.warning("%s is refused with %s", domain, grants.pop(domain))
        raise HTTPException(409, "connect again")
    return answer.json()
