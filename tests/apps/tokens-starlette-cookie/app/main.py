import os
import secrets

import httpx
from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse, RedirectResponse

app = FastAPI()
CALLBACK = "https://intake.contoso.example/egnyte/callback"


@app.get("/egnyte/connect/{domain}")
def connect(domain: str, request: Request):
    state = secrets.token_urlsafe(24)
    answer = RedirectResponse(
        f"https://{domain}.egnyte.com/puboauth/token?client_id={os.environ['EGNYTE_KEY']}&redirect_uri={CALLBACK}"
        f"&response_type=code&scope=Egnyte.link&state={state}"
    )
    answer.set_cookie("connect_state", state, httponly=True, secure=True)
    answer.set_cookie("connect_domain", domain, httponly=True, secure=True)
    return answer


@app.get("/egnyte/callback")
def callback(request: Request, state: str, code: str | None = None, error: str | None = None):
    if error or not secrets.compare_digest(state, request.cookies["connect_state"]):
        raise HTTPException(400, error or "state")
    tokens = httpx.post(
        f"https://{request.cookies['connect_domain']}.egnyte.com/puboauth/token",
        data={
            "grant_type": "authorization_code",
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": CALLBACK,
            "code": code,
        },
    ).json()
    home = RedirectResponse("/", status_code=303)
    home.set_cookie("eg_token", tokens["access_token"], max_age=86400)  #~ EG302
    return home


@app.get("/egnyte/renewed")
def renewed(request: Request):
    answer = JSONResponse({"ok": True})
    answer.set_cookie("theme", "dark")
    return answer
