import os
import secrets
import time
from urllib.parse import urlencode

import httpx
from quart import Quart, abort, jsonify, redirect, request, session

app = Quart(__name__)
app.secret_key = os.environ["SECRET_KEY"]
BACK = "https://locks.example.com/api/egnyte/back"
HIDDEN = {"access_token", "refresh_token"}
grants = {}


def public(grant):
    return {name: value for name, value in grant.items() if name not in HIDDEN}


@app.get("/api/connect/<domain>")
async def connect(domain):
    session["domain"], session["state"] = domain, secrets.token_hex()
    query = dict(client_id=os.environ["EGNYTE_KEY"], redirect_uri=BACK, scope="Egnyte.filesystem", response_type="code", state=session["state"])
    return redirect(f"https://{domain}.egnyte.com/puboauth/token?{urlencode(query)}")


@app.get("/api/egnyte/back")
async def back():
    if "error" in request.args or request.args.get("state") != session.pop("state", None):
        abort(403)
    form = {
        "client_id": os.environ["EGNYTE_KEY"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "redirect_uri": BACK,
        "code": request.args["code"],
        "grant_type": "authorization_code",
    }
    async with httpx.AsyncClient() as http:
        answer = await http.post(f"https://{session['domain']}.egnyte.com/puboauth/token", data=form)
    grant = answer.json()
    session["key"] = secrets.token_hex()
    grants[session["key"]] = {**grant, "domain": session["domain"], "expires": time.time() + grant["expires_in"]}
    return redirect("/")


@app.get("/api/egnyte/grant")
async def grant():
    known = grants.get(session.get("key")) or abort(404)
    app.logger.info("grant asked for: %s", public(known))
    return jsonify(public(known))


@app.get("/api/locks")
async def locks():
    known = grants.get(session.get("key")) or abort(404)
    async with httpx.AsyncClient(headers={"Authorization": "Bearer " + known["access_token"]}) as egnyte:
        answer = await egnyte.get(f"https://{known['domain']}.egnyte.com/pubapi/v1/fs/Shared/Locks")  #~ GET /pubapi/v1/fs/{path} handles=specific
    if answer.status_code == 401:
        return redirect(f"/api/connect/{known['domain']}")
    if answer.status_code == 429:
        return "", 503, {"Retry-After": answer.headers.get("Retry-After", "1")}
    answer.raise_for_status()
    return answer.json()
