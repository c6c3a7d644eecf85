import hashlib
import logging
from urllib.parse import urlencode

import requests
from django.conf import settings
from django.http import HttpResponseBadRequest, JsonResponse
from django.shortcuts import redirect, render
from django.utils.crypto import get_random_string
from django.views import View

from .egnyte import Egnyte
from .models import EgnyteAccount

log = logging.getLogger("plover.egnyte")


def go(request):
    domain = request.GET["domain"]
    request.session["egnyte_state"] = state = get_random_string(32)
    request.session["egnyte_domain"] = domain
    query = {
        "client_id": settings.EGNYTE["CLIENT_ID"],
        "redirect_uri": settings.EGNYTE["REDIRECT"],
        "response_type": "code",
        "scope": settings.EGNYTE["SCOPE"],
        "state": state,
    }
    return redirect(f"https://{domain}.egnyte.com/puboauth/token?{urlencode(query)}")


def come_back(request):
    code = request.GET.get("code") #~ EG206; EG210
    log.info("state %s", request.GET.get("state"))
    domain = request.session.pop("egnyte_domain")
    answer = requests.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={
            "client_id": settings.EGNYTE["CLIENT_ID"],
            "client_secret": settings.EGNYTE["CLIENT_SECRET"],
            "redirect_uri": settings.EGNYTE["REDIRECT"],
            "grant_type": "authorization_code",
            "code": code,
        },
        timeout=10,
    )
    if answer.status_code != 200:
        log.warning("exchange refused: %s", answer.json().get("error"))
        return HttpResponseBadRequest()
    token = answer.json()["access_token"]
    EgnyteAccount.objects.update_or_create(
        user=request.user,
        defaults={"domain": domain, "access_token": token, "fingerprint": hashlib.sha256(token.encode()).hexdigest()},
    )
    return redirect("/folders/Shared")


class FolderView(View):
    def get(self, request, folder):
        account = request.user.egnyteaccount
        data = Egnyte(account).folder(folder)
        return render(request, "folder.html", {"folder": data, "account": account.fingerprint})

    def post(self, request, folder):
        return JsonResponse(Egnyte(request.user.egnyteaccount).lock(folder))


def groups(request):
    return JsonResponse({"groups": [g["displayName"] for g in Egnyte(request.user.egnyteaccount).groups()]})
