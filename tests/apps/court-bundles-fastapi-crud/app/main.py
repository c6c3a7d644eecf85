import httpx
from fastapi import Depends, FastAPI, HTTPException
from fastapi.responses import RedirectResponse
from sqlalchemy.orm import Session

from . import crud
from .config import settings
from .database import get_db

app = FastAPI(title="Court bundles")


@app.get("/integrations/egnyte/callback")
async def egnyte_callback(code: str, state: str, domain: str, db: Session = Depends(get_db)):
    async with httpx.AsyncClient() as client:
        resp = await client.post(
            f"https://{domain}.egnyte.com/puboauth/token",
            data={
                "client_id": settings.egnyte_client_id,
                "client_secret": settings.egnyte_client_secret,
                "redirect_uri": f"{settings.public_url}/integrations/egnyte/callback",
                "code": code,
                "grant_type": "authorization_code",
            },
        )
    resp.raise_for_status()
    crud.upsert_integration(db, firm_id=int(state.split(".")[0]), provider="egnyte", domain=domain, token=resp.json())
    return RedirectResponse("/settings")


@app.get("/bundles/{firm_id}")
async def bundles(firm_id: int, db: Session = Depends(get_db)):
    integration = crud.get_integration(db, firm_id, "egnyte")
    async with httpx.AsyncClient() as client:
        resp = await client.get(  #~ GET /pubapi/v1/fs/{path} handles=specific
            f"https://{integration.domain}.egnyte.com/pubapi/v1/fs/Shared/Bundles",
            headers={"Authorization": f"Bearer {integration.access_token}"},
        )
    if resp.status_code == 401:
        raise HTTPException(status_code=409, detail="Egnyte connection expired")
    return resp.json()
