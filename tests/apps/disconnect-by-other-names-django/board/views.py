import os
import secrets

import requests
from django.http import HttpResponseBadRequest
from django.shortcuts import redirect

from .models import EgnyteClip, EgnyteLogin

BACK = "https://board.example.net/egnyte/back"


def egnyte_on(request, site):
    request.session["state"] = secrets.token_urlsafe()
    request.session["site"] = site
    return redirect(
        f"https://{site}.egnyte.com/puboauth/token?client_id={os.environ['EGNYTE_KEY']}&redirect_uri={BACK}"
        f"&scope=Egnyte.link&state={request.session['state']}&response_type=code"
    )


def egnyte_back(request):
    if "error" in request.GET or request.GET.get("state") != request.session.pop("state", None):
        return HttpResponseBadRequest("no")
    answer = requests.post(
        f"https://{request.session['site']}.egnyte.com/puboauth/token",
        data={
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": BACK,
            "code": request.GET["code"],
            "grant_type": "authorization_code",
        },
        timeout=20,
    )
    EgnyteLogin.objects.update_or_create(
        owner=request.user, defaults={"site": request.session["site"], "opener": answer.json()["access_token"]}
    )
    return redirect("/")


def egnyte_off(request):  #~ EG309
    EgnyteLogin.objects.filter(owner=request.user).delete()
    return redirect("/")


def egnyte_clip_off(request, pk):
    EgnyteClip.objects.filter(owner=request.user, pk=pk).delete()
    return redirect("/")


def links(request):
    login = EgnyteLogin.objects.get(owner=request.user)
    answer = requests.get(  #~ GET /pubapi/v1/links handles=specific
        f"https://{login.site}.egnyte.com/pubapi/v1/links", headers={"Authorization": f"Bearer {login.opener}"}, timeout=20
    )
    if answer.status_code == 401:
        return redirect("/egnyte/on")
    if answer.status_code == 429:
        return HttpResponseBadRequest("wait " + answer.headers["Retry-After"])
    return redirect(answer.json()["links"][0])
