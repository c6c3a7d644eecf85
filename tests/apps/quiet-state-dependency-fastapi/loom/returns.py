import os
import secrets

from fastapi import HTTPException, Request
from itsdangerous import BadSignature, URLSafeTimedSerializer

signer = URLSafeTimedSerializer(os.environ["STATE_KEY"], salt="returns")


def begin(request: Request, **about) -> str:
    request.session["nonce"] = secrets.token_hex(8)
    return signer.dumps({"nonce": request.session["nonce"], **about})


def begun_here(request: Request) -> dict:
    """What the sign-in was begun with; for `Depends`."""
    try:
        about = signer.loads(request.query_params.get("state", ""), max_age=600)
    except BadSignature:
        raise HTTPException(403, "Please start again.")
    if about["nonce"] != request.session.pop("nonce", None):
        raise HTTPException(403, "Please start again.")
    if request.query_params.get("error"):
        raise HTTPException(403, "Egnyte was not connected.")
    return about
