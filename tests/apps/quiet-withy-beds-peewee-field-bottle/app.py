import os
import secrets
from urllib.parse import urlencode

import requests
from bottle import abort, get, redirect, request, response, run
from playhouse.db_url import connect

from model import Grower, db

db.initialize(connect(os.environ["DATABASE_URL"]))
BACK = "https://withies.example.com/egnyte/back"
KEY = os.environ["COOKIE_KEY"]


@get("/egnyte/connect/<domain>")
def egnyte_connect(domain):
    state = secrets.token_urlsafe()
    response.set_cookie("flow", [domain, state], secret=KEY, httponly=True, secure=True)
    query = dict(client_id=os.environ["EGNYTE_KEY"], redirect_uri=BACK, scope="Egnyte.filesystem", response_type="code", state=state)
    redirect(f"https://{domain}.egnyte.com/puboauth/token?" + urlencode(query))


@get("/egnyte/back")
def egnyte_back():
    domain, state = request.get_cookie("flow", secret=KEY)
    if request.query.error or not secrets.compare_digest(request.query.state, state):
        abort(403)
    form = dict(
        client_id=os.environ["EGNYTE_KEY"],
        client_secret=os.environ["EGNYTE_SECRET"],
        redirect_uri=BACK,
        code=request.query.code,
        grant_type="authorization_code",
    )
    grant = requests.post(f"https://{domain}.egnyte.com/puboauth/token", data=form).json()
    Grower.connect(request.auth[0], domain, **grant)
    redirect("/beds")


@get("/beds")
def beds():
    grower = Grower.get(name=request.auth[0])
    answer = requests.get(  #~ GET /pubapi/v1/fs/{path}
        f"https://{grower.domain}.egnyte.com/pubapi/v1/fs/Shared/Beds",
        headers={"Authorization": "Bearer " + grower.egnyte_token},
    )
    if answer.status_code == 401:
        Grower.update(egnyte_token=None).where(Grower.id == grower.id).execute()
        redirect("/egnyte/connect/" + grower.domain)
    if answer.status_code == 429:
        response.set_header("Retry-After", answer.headers["Retry-After"])
        abort(503)
    return {"beds": answer.json()["files"]}


run(server="gunicorn", host="0.0.0.0", port=8080)
