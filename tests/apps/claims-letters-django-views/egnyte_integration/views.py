import logging
import secrets
from urllib.parse import urlencode

import requests
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponseBadRequest
from django.shortcuts import redirect

logger = logging.getLogger(__name__)


def egnyte_connect(request, domain):
    state = secrets.token_urlsafe(32)
    request.session["egnyte_oauth_state"] = state
    request.session["egnyte_domain"] = domain
    params = {
        "client_id": settings.EGNYTE_CLIENT_ID,
        "redirect_uri": settings.EGNYTE_REDIRECT_URI,
        "scope": "Egnyte.filesystem",
        "state": state,
        "response_type": "code",
    }
    return redirect(f"https://{domain}.egnyte.com/puboauth/token?{urlencode(params)}")


def egnyte_callback(request):
    error = request.GET.get("error")
    if error:
        messages.error(request, "Egnyte was not connected.")
        return redirect("/")

    code = request.GET.get("code")  #~ EG206
    state = request.GET.get("state")
    if not code or not state:
        return HttpResponseBadRequest("Missing code or state")
    logger.info("Egnyte callback with state %s", state)

    response = requests.post(
        f"https://{request.session['egnyte_domain']}.egnyte.com/puboauth/token",
        data={
            "client_id": settings.EGNYTE_CLIENT_ID,
            "client_secret": settings.EGNYTE_CLIENT_SECRET,
            "redirect_uri": settings.EGNYTE_REDIRECT_URI,
            "code": code,
            "grant_type": "authorization_code",
        },
        timeout=15,
    )
    response.raise_for_status()
    request.session["egnyte_access_token"] = response.json()["access_token"]
    return redirect("/")


def dropbox_callback(request):
    if request.GET.get("error"):
        return redirect("/")
    if request.GET.get("state") != request.session.pop("dropbox_oauth_state", None):
        return HttpResponseBadRequest("State mismatch")
    response = requests.post(
        "https://api.dropboxapi.com/oauth2/token",
        data={
            "client_id": settings.DROPBOX_APP_KEY,
            "client_secret": settings.DROPBOX_APP_SECRET,
            "code": request.GET.get("code"),
            "grant_type": "authorization_code",
        },
        timeout=15,
    )
    response.raise_for_status()
    request.session["dropbox_token"] = response.json()["access_token"]
    return redirect("/")
