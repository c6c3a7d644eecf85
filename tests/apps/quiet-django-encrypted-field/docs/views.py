import secrets
from urllib.parse import urlencode

import requests
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpResponseBadRequest, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from .client import Egnyte
from .models import EgnyteToken, PushDevice


@login_required
def connect(request):
    request.session["egnyte_state"] = state = secrets.token_urlsafe()
    request.session["egnyte_domain"] = domain = request.GET["domain"]
    query = {"client_id": settings.EGNYTE_KEY, "redirect_uri": settings.EGNYTE_CALLBACK, "scope": "Egnyte.filesystem", "response_type": "code", "state": state}
    return redirect(f"https://{domain}.egnyte.com/puboauth/token?{urlencode(query)}")


@login_required
def callback(request):
    if request.GET.get("state") != request.session.pop("egnyte_state", None):
        return HttpResponseBadRequest("state")
    if error := request.GET.get("error"):
        return redirect(reverse("home") + f"?egnyte={error}")
    domain = request.session.pop("egnyte_domain")
    answer = requests.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={"client_id": settings.EGNYTE_KEY, "client_secret": settings.EGNYTE_SECRET, "redirect_uri": settings.EGNYTE_CALLBACK, "code": request.GET["code"], "grant_type": "authorization_code"},
    )
    answer.raise_for_status()
    EgnyteToken.objects.update_or_create(user=request.user, defaults={"domain": domain, "access_token": answer.json()["access_token"]})
    return redirect("home")


@login_required
def device(request):
    PushDevice.objects.create(token=request.POST["token"])
    return JsonResponse({"ok": True})


@login_required
def listing(request, path):
    link = get_object_or_404(EgnyteToken, user=request.user)
    return JsonResponse(Egnyte(link).listing(path))
