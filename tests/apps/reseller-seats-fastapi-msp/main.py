import os
from urllib.parse import urlencode

import requests
from fastapi import Cookie, FastAPI, HTTPException
from fastapi.responses import RedirectResponse

app = FastAPI(title="Reseller seats")

NFR_DOMAIN = os.environ["EGNYTE_NFR_DOMAIN"]
MSP_KEY = os.environ["EGNYTE_MSP_KEY"]
RESELLER_LOGIN = "https://resellers.egnyte.com/accounts/login/"
APP_CALLBACK = "https://seats.example.com/egnyte/callback"


def build_auth_url(redirect_uri: str) -> str:
    params = {"client_id": MSP_KEY, "redirect_uri": redirect_uri, "response_type": "token"}
    return f"https://{NFR_DOMAIN}.egnyte.com/puboauth/token?{urlencode(params)}"  #~ EG211


@app.get("/connect")
def connect():
    return RedirectResponse(build_auth_url(APP_CALLBACK))


@app.get("/connect/portal")
def connect_portal():
    return RedirectResponse(build_auth_url(RESELLER_LOGIN))


@app.get("/seats")
def seats(msp_token: str = Cookie()):
    response = requests.get(  #~ GET /pubapi/v1/msp/domains handles=specific
        f"https://{NFR_DOMAIN}.egnyte.com/pubapi/v1/msp/domains",
        headers={"Authorization": f"Bearer {msp_token}"},
        timeout=20,
    )
    if response.status_code == 401:
        raise HTTPException(401, "Sign in again")
    if "Retry-After" in response.headers:
        raise HTTPException(503, "Busy")
    return response.json()
