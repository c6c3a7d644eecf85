from fastapi import FastAPI, Header, Request
from fastapi.responses import JSONResponse

from .clients import Busy, SignInAgain, egnyte, printer

app = FastAPI()


@app.exception_handler(SignInAgain)
async def sign_in(request: Request, error: SignInAgain):
    return JSONResponse({"go": "/egnyte/connect"}, status_code=401)


@app.exception_handler(Busy)
async def busy(request: Request, error: Busy):
    return JSONResponse({"wait": str(error)}, status_code=503)


@app.post("/labels/{group}")
async def label(group: str, x_domain: str = Header(), x_egnyte_token: str = Header()):
    async with egnyte(x_domain, x_egnyte_token) as files:
        toy = (await files.get(f"v1/fs/ids/file/{group}")).json()  #~ GET /pubapi/v1/fs/ids/file/{group_id}
        owner = (await files.get("v2/users", params={"filter": f'userName eq "{toy["uploaded_by"]}"'})).json()  #~ GET /pubapi/v2/users
    await printer.post("/print", json={"toy": toy["name"], "owner": owner})
    return {"printed": toy["name"]}
