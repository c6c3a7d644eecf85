import secrets
from urllib.parse import urlencode

import requests
from django.conf import settings
from django.http import HttpResponse, HttpResponseForbidden
from django.shortcuts import redirect

from .services import EgnyteService, NotConnected


def connect(request):
    request.session["egnyte_domain"] = request.GET["domain"]
    request.session["egnyte_state"] = secrets.token_urlsafe()
    query = urlencode({
        "client_id": settings.EGNYTE["CLIENT_ID"],
        "redirect_uri": settings.EGNYTE["REDIRECT_URI"],
        "response_type": "code",
        "scope": "Egnyte.filesystem",
        "state": request.session["egnyte_state"],
    })
    return redirect(f"https://{request.GET['domain']}.egnyte.com/puboauth/token?{query}")


def callback(request):
    if request.GET.get("error"):
        return HttpResponseForbidden("denied")
    if request.GET.get("state") != request.session.pop("egnyte_state", None):
        return HttpResponseForbidden("wrong state")
    EgnyteService(request.session).exchange(request.GET["code"])
    return redirect("/")


def upload(request, name):
    try:
        EgnyteService(request.session).upload(name, request.body)
    except NotConnected:
        return redirect("connect")
    return HttpResponse(status=204)
