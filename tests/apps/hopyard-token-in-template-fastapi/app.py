import os

import httpx
from fastapi import FastAPI, HTTPException, Request
from fastapi.templating import Jinja2Templates

app = FastAPI()
templates = Jinja2Templates(directory="templates")


@app.get("/cb")
async def back(request: Request, code: str | None = None, state: str = "", error: str | None = None):
    if error or state != request.cookies["state"]:
        raise HTTPException(403)
    domain = request.cookies["domain"]
    async with httpx.AsyncClient() as client:
        answer = await client.post(
            f"https://{domain}.egnyte.com/puboauth/token",
            data={
                "client_id": os.environ["HOPYARD_KEY"],
                "client_secret": os.environ["HOPYARD_SECRET"],
                "code": code,
                "redirect_uri": "https://hopyard.example.com/cb",
                "grant_type": "authorization_code",
            },
        )
    token = answer.json()["access_token"]
    return templates.TemplateResponse(request, "page.html", {"token": token, "domain": domain})  #~ EG302
