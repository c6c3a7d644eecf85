import os
from secrets import token_urlsafe
from typing import Annotated

import httpx
from fastapi import Depends, FastAPI, HTTPException, Query, Request
from fastapi.responses import RedirectResponse
from pydantic import AfterValidator
from starlette.middleware.sessions import SessionMiddleware

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key=os.environ["SESSION_KEY"], https_only=True)
BACK = "https://caves.example.com/api/callback"
SANDBOX = "qa-egnyte.com"


def customers_host(host: str) -> str:
    if host.endswith(SANDBOX) or host == "www.egnyte.com":
        raise ValueError("not a customer's domain, such as acme.egnyte.com")
    name, dot, parent = host.partition(".")
    if parent != "egnyte.com" or not name.replace("-", "").isalnum():
        raise ValueError("not a domain of Egnyte")
    return name


Domain = Annotated[str, AfterValidator(customers_host)]


@app.get("/api/connect")
def connect(request: Request, host: Domain):
    request.session.update(domain=host, state=token_urlsafe(24))
    to = httpx.URL(
        f"https://{host}.egnyte.com/puboauth/token",
        params={
            "client_id": os.environ["EGNYTE_KEY"],
            "redirect_uri": BACK,
            "response_type": "code",
            "scope": "Egnyte.filesystem",
            "state": request.session["state"],
        },
    )
    return RedirectResponse(str(to))


def code_checked(request: Request, state: str, code: str | None = None, error: str | None = None) -> str:
    if error or not code or state != request.session.pop("state", None):
        raise HTTPException(403)
    return code


@app.get("/api/callback")
async def callback(request: Request, code: Annotated[str, Depends(code_checked)]):
    form = dict(
        client_id=os.environ["EGNYTE_KEY"],
        client_secret=os.environ["EGNYTE_SECRET"],
        redirect_uri=BACK,
        code=code,
        grant_type="authorization_code",
    )
    async with httpx.AsyncClient() as http:
        answer = await http.post(f"https://{request.session['domain']}.egnyte.com/puboauth/token", data=form)
    VAULT[request.session["domain"]] = answer.json()["access_token"]
    return RedirectResponse("/")


VAULT: dict[str, str] = {}


@app.get("/api/caves")
async def caves(request: Request, folder: Annotated[str, Query()] = "Caves"):
    domain = request.session["domain"]
    async with httpx.AsyncClient(base_url=f"https://{domain}.egnyte.com", headers={"Authorization": f"Bearer {VAULT[domain]}"}) as http:
        answer = await http.get(f"/pubapi/v1/fs/Shared/{folder}")  #~ GET /pubapi/v1/fs/{path}
    if answer.status_code == httpx.codes.UNAUTHORIZED:
        raise HTTPException(401, "connect Egnyte again")
    if wait := answer.headers.get("retry-after"):
        raise HTTPException(503, headers={"Retry-After": wait})
    return answer.json()
