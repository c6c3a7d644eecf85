import hmac
import secrets

import structlog
from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi.responses import RedirectResponse
from itsdangerous import BadSignature, URLSafeTimedSerializer

from app.core.database import Connection, DropboxConnection, Session
from app.core.settings import settings
from app.egnyte import oauth
from app.egnyte.client import connected

router = APIRouter(prefix="/egnyte")
signer = URLSafeTimedSerializer(settings.secret_key.get_secret_value(), salt="egnyte-state")
log = structlog.get_logger()


async def current_user(request: Request) -> str:
    user = request.session.get("user")
    if user is None:
        raise HTTPException(status_code=401, detail="sign in first")
    return user


async def connection_of(user: str = Depends(current_user)) -> Connection:
    async with Session() as session:
        found = await session.get(Connection, user)
    if found is None:
        raise HTTPException(status_code=409, detail={"connect": "/egnyte/connect"})
    return found


@router.get("/connect")
async def connect(domain: str, request: Request, user: str = Depends(current_user)):
    nonce = secrets.token_urlsafe(16)
    request.session["egnyte_nonce"] = nonce
    return RedirectResponse(oauth.authorize_url(domain, signer.dumps({"user": user, "domain": domain, "nonce": nonce})))


@router.get("/callback")
async def callback(request: Request, state: str, code: str | None = None, error: str | None = None, user: str = Depends(current_user)):
    if error or code is None:
        log.info("egnyte_declined", error=error)
        return RedirectResponse("/settings?egnyte=declined")
    try:
        claim = signer.loads(state, max_age=600)
    except BadSignature:
        raise HTTPException(status_code=400, detail="bad state") from None
    if not hmac.compare_digest(claim["nonce"], request.session.pop("egnyte_nonce", "")):
        raise HTTPException(status_code=400, detail="bad state")
    token = await oauth.exchange(claim["domain"], code)
    async with Session.begin() as session:
        await session.merge(Connection(user_id=user, domain=claim["domain"], access_token=token, csrf_token=secrets.token_hex(16)))
    log.info("egnyte_connected", user=user, domain=claim["domain"])
    return RedirectResponse("/settings?egnyte=connected")


@router.post("/dropbox")
async def keep_dropbox(request: Request, user: str = Depends(current_user)):
    body = await request.json()
    async with Session.begin() as session:
        await session.merge(DropboxConnection(user_id=user, access_token=body["access_token"]))
    return {"ok": True}


@router.get("/folder")
async def folder(path: str, connection: Connection = Depends(connection_of)):
    async with connected(connection.domain, connection.access_token) as egnyte:
        return await egnyte.folder(path)


@router.post("/share")
async def share(path: str, connection: Connection = Depends(connection_of)):
    async with connected(connection.domain, connection.access_token) as egnyte:
        return {"url": await egnyte.share(path)}


@router.delete("/connection")
async def disconnect(connection: Connection = Depends(connection_of)):
    await oauth.revoke(connection.domain, connection.access_token)
    async with Session.begin() as session:
        await session.delete(await session.merge(connection))
