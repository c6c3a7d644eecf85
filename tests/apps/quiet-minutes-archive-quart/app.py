import os
import secrets

import asyncpg
import httpx
from cryptography.fernet import Fernet
from quart import Quart, abort, redirect, request, session

app = Quart(__name__)
app.secret_key = os.environ["SECRET_KEY"]
box = Fernet(os.environ["TOKEN_KEY"])
CALLBACK = "https://minutes.example.com/egnyte/callback"


@app.before_serving
async def open_pool():
    app.pool = await asyncpg.create_pool(os.environ["DATABASE_URL"])


@app.get("/egnyte/connect")
async def connect():
    session["egnyte_domain"] = request.args["domain"]
    session["egnyte_state"] = secrets.token_urlsafe(24)
    query = httpx.QueryParams(
        client_id=os.environ["EGNYTE_KEY"],
        redirect_uri=CALLBACK,
        scope="Egnyte.filesystem",
        response_type="code",
        state=session["egnyte_state"],
    )
    return redirect(f"https://{session['egnyte_domain']}.egnyte.com/puboauth/token?{query}")


@app.get("/egnyte/callback")
async def callback():
    if "error" in request.args or request.args.get("state") != session.pop("egnyte_state", None):
        abort(403)
    domain = session.pop("egnyte_domain")
    async with httpx.AsyncClient(timeout=30) as client:
        answer = await client.post(
            f"https://{domain}.egnyte.com/puboauth/token",
            data={
                "client_id": os.environ["EGNYTE_KEY"],
                "client_secret": os.environ["EGNYTE_SECRET"],
                "redirect_uri": CALLBACK,
                "code": request.args["code"],
                "grant_type": "authorization_code",
            },
        )
    token = box.encrypt(answer.json()["access_token"].encode())
    await app.pool.execute("UPDATE council SET domain = $1, token = $2 WHERE id = $3", domain, token, session["council"])
    return redirect("/minutes")


@app.get("/minutes")
async def minutes():
    row = await app.pool.fetchrow("SELECT domain, token FROM council WHERE id = $1", session["council"])
    headers = {"Authorization": "Bearer " + box.decrypt(row["token"]).decode()}
    async with httpx.AsyncClient(timeout=30) as client:
        answer = await client.get(f"https://{row['domain']}.egnyte.com/pubapi/v1/fs/Shared/Minutes", headers=headers)  #~ GET /pubapi/v1/fs/{path}
    return answer.json()


@app.post("/logout")
async def logout():
    """Ends the clerk's session. The council's connection is in the database, and is the council's."""
    session.clear()
    return redirect("/")
