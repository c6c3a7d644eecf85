import secrets

from fastapi import FastAPI, Header, HTTPException, Request
from fastapi.responses import RedirectResponse
from fastapi.templating import Jinja2Templates

from vigil import reports

app = FastAPI(title="Vigil")
templates = Jinja2Templates("templates")

SCOPE = " ".join(("Egnyte.audit", "Egnyte.audits"))  #~ EG104


@app.get("/connect")
async def connect(domain: str):
    state = secrets.token_urlsafe(16)
    response = RedirectResponse(
        f"https://{domain}.egnyte.com/puboauth/token?client_id=vigil&response_type=token"  #~ EG201
        f"&redirect_uri=https://vigil.example/landing&scope={SCOPE}&state={state}"
    )
    response.set_cookie("vigil_state", state, httponly=True, secure=True)
    return response


@app.get("/landing")
async def landing(request: Request):
    return templates.TemplateResponse(request, "landing.html")


@app.post("/reports/{domain}")
async def start(domain: str, x_egnyte_token: str = Header()):
    return {"job": await reports.start(domain, x_egnyte_token)}


@app.get("/reports/{domain}/{job}")
async def status(domain: str, job: str, x_egnyte_token: str = Header()):
    found = await reports.status(domain, x_egnyte_token, job)
    if found is None:
        raise HTTPException(409, "connect again")
    return found
