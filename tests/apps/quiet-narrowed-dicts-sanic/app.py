import logging
import os

import httpx
from sanic import Sanic, response

app = Sanic("ponds")
log = logging.getLogger("ponds")
HIDDEN = {"access_token", "refresh_token", "Authorization", "client_secret", "code"}
tokens = {}


def shown(fields):
    return {name: "***" if name in HIDDEN else value for name, value in fields.items()}


def without(fields, *names):
    return {name: value for name, value in fields.items() if name not in names}


@app.post("/connected")
async def connected(request):
    domain = request.form.get("domain")
    form = {
        "client_id": os.environ["EGNYTE_KEY"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "redirect_uri": "https://ponds.example.com/connected",
        "code": request.form.get("grant"),
        "grant_type": "authorization_code",
    }
    log.debug("asking with %s", shown(form))
    log.debug("asking with %s", without(form, "client_secret", "code"))
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"https://{domain}.egnyte.com/puboauth/token", data=form)
    answer.raise_for_status()
    grant = answer.json()
    log.info("granted %s", shown(grant))
    log.info("granted %s", {name: value for name, value in grant.items() if name not in HIDDEN})
    log.info("granted %s", {**grant, "access_token": "***"})
    log.info("granted %s", without(grant, "access_token"))
    tokens[domain] = grant["access_token"]
    return response.empty()


@app.get("/ponds/<domain>")
async def ponds(request, domain):
    headers = {"Authorization": f"Bearer {tokens[domain]}", "Accept": "application/json"}
    log.debug("listing with %s", shown(headers))
    log.debug("listing with %s", {**headers, "Authorization": "***"})
    log.debug("listing with %s", headers | {"Authorization": "***"})
    log.debug("listing with %s", dict(headers, Authorization="***"))
    log.debug("listing with %s", list(headers))
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Ponds", headers=headers)  #~ GET /pubapi/v1/fs/{path}
    if answer.status_code == 401:
        del tokens[domain]
        return response.empty(status=409)
    return response.json(answer.json())
