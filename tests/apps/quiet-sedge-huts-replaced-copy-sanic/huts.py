import logging
import os
import secrets
from dataclasses import asdict, dataclass, replace

import httpx
from sanic import Sanic, response
from sanic.exceptions import Forbidden, ServiceUnavailable

app = Sanic("huts")
log = logging.getLogger("huts")
BACK = "https://huts.example.com/egnyte/back"


@dataclass(frozen=True)
class Connection:
    domain: str
    token: str
    expires_in: int = 0

    @property
    def public(self):
        return replace(self, token="…" if self.token else "")


waiting: dict[str, str] = {}
kept: dict[str, Connection] = {}


@app.get("/egnyte/connect/<domain>")
async def connect(request, domain):
    state = secrets.token_urlsafe()
    waiting[state] = domain
    query = httpx.QueryParams(
        {"client_id": os.environ["EGNYTE_KEY"], "redirect_uri": BACK, "scope": "Egnyte.filesystem", "response_type": "code", "state": state}
    )
    return response.redirect(f"https://{domain}.egnyte.com/puboauth/token?{query}")


@app.get("/egnyte/back")
async def back(request):
    domain = waiting.pop(request.args.get("state"), None)
    if not domain or request.args.get("error"):
        raise Forbidden()
    form = {
        "client_id": os.environ["EGNYTE_KEY"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "redirect_uri": BACK,
        "code": request.args.get("code"),
        "grant_type": "authorization_code",
    }
    async with httpx.AsyncClient() as http:
        grant = (await http.post(f"https://{domain}.egnyte.com/puboauth/token", data=form)).json()
    connection = kept[domain] = Connection(domain, grant["access_token"], grant.get("expires_in", 0))
    log.info("connected: %s", connection.public)
    log.debug("grant %r", {**grant, "access_token": "…"})
    return response.json(asdict(connection.public), 201)


@app.get("/huts/<domain>")
async def huts(request, domain):
    connection = kept[domain]
    async with httpx.AsyncClient() as http:
        answer = await http.get(  #~ GET /pubapi/v1/fs/{path}
            f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Huts", headers={"Authorization": f"Bearer {connection.token}"}
        )
    if answer.status_code == 401:
        log.warning("refused: %s", replace(connection, token="…"))
        return response.redirect(f"/egnyte/connect/{domain}")
    if answer.status_code == 429:
        raise ServiceUnavailable(headers={"Retry-After": answer.headers["Retry-After"]})
    return response.json(answer.json()["files"])


if __name__ == "__main__":
    app.run(port=8000)
