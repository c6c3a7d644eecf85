import logging
import os
from typing import NamedTuple

import attrs
import httpx
from pydantic import BaseModel
from quart import Quart, abort, redirect, request

app = Quart(__name__)
waiting, grants = {}, {}


class Grant(BaseModel):
    access_token: str
    expires_in: int = 0


class Place(NamedTuple):
    domain: str
    token: str


@attrs.define
class Lake:
    place: Place
    name: str


def shown(place):
    return place._replace(token="…")


@app.get("/egnyte/back")
async def back():
    domain = waiting.pop(request.args.get("state"), None)
    if not domain or "error" in request.args:
        abort(403)
    async with httpx.AsyncClient() as http:
        answer = await http.post(
            f"https://{domain}.egnyte.com/puboauth/token",
            data={
                "client_id": os.environ["EGNYTE_KEY"],
                "client_secret": os.environ["EGNYTE_SECRET"],
                "redirect_uri": "https://lakes.example.com/egnyte/back",
                "code": request.args["code"],
                "grant_type": "authorization_code",
            },
        )
    grant = Grant.model_validate(answer.json())
    place = Place(domain, grant.access_token)
    lake = Lake(place, "Windermere")
    logging.info("granted %r", grant.model_copy(update={"access_token": "…"}))
    logging.info("granted %s", grant.model_dump(exclude={"access_token"}))
    logging.info("granted %s", shown(place))
    logging.debug("lake %s", attrs.evolve(lake, place=shown(place)))
    logging.debug("answer %s", {k: v for k, v in answer.json().items() if k != "access_token"})
    body = dict(answer.json())
    if body.get("access_token"):
        body["access_token"] = "***"
    logging.info("answer %s", body)
    grants[domain] = place
    return grant.model_dump(exclude={"access_token"})


@app.get("/lakes/<domain>")
async def lakes(domain):
    place = grants[domain]
    async with httpx.AsyncClient() as http:
        answer = await http.get(  #~ GET /pubapi/v1/fs/{path}
            f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Lakes", headers={"Authorization": "Bearer %s" % place.token}
        )
    if answer.status_code == 401:
        return redirect("/egnyte/connect")
    if answer.status_code == 429:
        abort(503)
    return answer.json()["files"]


app.run()
