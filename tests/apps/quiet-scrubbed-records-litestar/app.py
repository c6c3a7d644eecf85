import os

import httpx
import structlog
from litestar import Litestar, Request, get, post
from litestar.exceptions import HTTPException

from logs import fingerprint

log = structlog.get_logger()
tokens: dict[str, str] = {}


@post("/egnyte/exchange")
async def exchange(request: Request) -> dict[str, str]:
    sent = await request.json()
    form = {
        "client_id": os.environ["EGNYTE_KEY"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "redirect_uri": "https://trials.example.com/egnyte/callback",
        "code": sent["grant"],
        "grant_type": "authorization_code",
    }
    log.info("exchange", form=form)
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"https://{sent['domain']}.egnyte.com/puboauth/token", data=form)
    token = answer.json()["access_token"]
    tokens[sent["domain"]] = token
    log.info("connected", domain=sent["domain"], token=token, length=len(token), print=fingerprint(token))
    return {"connected": sent["domain"]}


@get("/trials/{domain:str}")
async def trials(domain: str) -> list[str]:
    headers = {"Authorization": f"Bearer {tokens[domain]}"}
    async with httpx.AsyncClient(headers=headers) as client:
        answer = await client.get(f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Trials")  #~ GET /pubapi/v1/fs/{path}
    log.info("listed", status=answer.status_code, sent=headers)
    if answer.status_code == 401:
        log.warning("refused", token="…" + tokens[domain][-4:])
        raise HTTPException(status_code=409, detail="connect to Egnyte again")
    return [file["name"] for file in answer.json().get("files", [])]


app = Litestar([exchange, trials])
