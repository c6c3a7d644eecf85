import secrets
from urllib.parse import urlencode

import requests
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from .models import EgnyteAccount


CALLBACK = "https://rehearsals.example.com/egnyte/callback"


@login_required
def connect(request):
    domain, state = request.GET["domain"], secrets.token_urlsafe(24)
    request.session["egnyte_begun"] = [domain, state]
    query = {
        "client_id": settings.EGNYTE_KEY,
        "redirect_uri": CALLBACK,
        "scope": "Egnyte.filesystem",
        "response_type": "code",
        "state": state,
    }
    return redirect(f"https://{domain}.egnyte.com/puboauth/token?{urlencode(query)}")


@login_required
def callback(request):
    domain, state = request.session.pop("egnyte_begun")
    if "error" in request.GET or request.GET.get("state") != state:
        raise PermissionDenied
    form = {
        "client_id": settings.EGNYTE_KEY,
        "client_secret": settings.EGNYTE_SECRET,
        "redirect_uri": CALLBACK,
        "code": request.GET["code"],
        "grant_type": "authorization_code",
    }
    answer = requests.post(f"https://{domain}.egnyte.com/puboauth/token", data=form, timeout=20)
    EgnyteAccount.objects.update_or_create(
        owner=request.user, defaults={"domain": domain, "token": answer.json()["access_token"]}
    )
    return redirect("settings")


@login_required
def recordings(request):
    account = EgnyteAccount.objects.get(owner=request.user)
    answer = requests.get(  #~ GET /pubapi/v1/fs/{path}
        f"https://{account.domain}.egnyte.com/pubapi/v1/fs/Shared/Rehearsals", headers=account.headers, timeout=20
    )
    return JsonResponse(answer.json())


@login_required
@require_POST
def disconnect(request):
    EgnyteAccount.objects.get(owner=request.user).delete()
    messages.info(request, "Egnyte was disconnected.")
    return redirect("settings")
