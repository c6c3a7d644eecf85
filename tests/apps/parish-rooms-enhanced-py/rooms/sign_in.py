import os
import secrets
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse

router = APIRouter()
SIGN_IN = "https://us-partner-integrations.egnyte.com/services/oauth/code"


@router.get("/egnyte/start")
def start(request: Request):
    request.session["state"] = secrets.token_urlsafe(24)
    query = urlencode(
        {
            "client_id": os.environ["EGNYTE_KEY"],
            "redirect_uri": "https://rooms.parish.example/egnyte/back",
            "response_type": "token",
            "scope": "Egnyte.filesystem",
            "state": request.session["state"],
        }
    )
    return RedirectResponse(f"{SIGN_IN}?{query}")  #~ EG204
