import hmac
import os
import secrets
from dataclasses import asdict, dataclass
from urllib.parse import urlencode

import requests
from flask import Flask, abort, redirect, request, session
from pydantic import BaseModel

app = Flask(__name__)
app.secret_key = os.environ["FLASK_SECRET"]

HOST = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"
CALLBACK = "https://rooms.example.com/egnyte/callback"


@dataclass
class Authorize:
    state: str
    client_id: str = os.environ["EGNYTE_KEY"]
    redirect_uri: str = CALLBACK
    scope: str = "Egnyte.link"
    response_type: str = "code"


@dataclass(frozen=True)
class Exchange:
    code: str
    client_id: str = os.environ["EGNYTE_KEY"]
    client_secret: str = os.environ["EGNYTE_SECRET"]
    redirect_uri: str = CALLBACK
    grant_type: str = "authorization_code"


class Refresh(BaseModel):
    refresh_token: str
    client_id: str = os.environ["EGNYTE_KEY"]
    client_secret: str = os.environ["EGNYTE_SECRET"]
    grant_type: str = "refresh_token"


@app.get("/egnyte/connect")
def connect():
    session["state"] = secrets.token_urlsafe(24)
    return redirect(f"{HOST}/puboauth/token?{urlencode(asdict(Authorize(state=session['state'])))}")


@app.get("/egnyte/callback")
def callback():
    if request.args.get("error"):
        abort(403)
    if not hmac.compare_digest(request.args["state"], session.pop("state")):
        abort(400)
    answer = requests.post(f"{HOST}/puboauth/token", data=asdict(Exchange(request.args["code"])))
    answer.raise_for_status()
    session["egnyte"] = answer.json()["access_token"]
    session["again"] = answer.json()["refresh_token"]
    return redirect("/")


@app.post("/egnyte/refresh")
def refresh():
    form = Refresh(refresh_token=session["again"])
    answer = requests.post(f"{HOST}/puboauth/token", data=form.model_dump())
    answer.raise_for_status()
    session["egnyte"] = answer.json()["access_token"]
    return "", 204


@app.get("/links")
def links():
    answer = requests.get(f"{HOST}/pubapi/v1/links", headers={"Authorization": f"Bearer {session['egnyte']}"})  #~ GET /pubapi/v1/links handles=specific
    if answer.status_code == 401:
        return redirect("/egnyte/connect")
    if answer.status_code == 429:
        return {"retry": answer.headers["Retry-After"]}, 503
    answer.raise_for_status()
    return answer.json()
