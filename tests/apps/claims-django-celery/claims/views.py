import secrets
from urllib.parse import urlencode

import requests
from django.conf import settings
from django.http import HttpResponseForbidden, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse

from .models import EgnyteAccount
from .tasks import archive_claim


def _callback_url(request):
    return request.build_absolute_uri(reverse("egnyte-callback"))


def connect(request):
    domain = request.GET["domain"]
    state = request.session["egnyte_state"] = secrets.token_urlsafe(24)
    request.session["egnyte_domain"] = domain
    query = {
        "client_id": settings.EGNYTE_CLIENT_ID,
        "redirect_uri": _callback_url(request),
        "scope": getattr(settings, "EGNYTE_SCOPE"),
        "state": state,
        "response_type": "code",
    }
    return redirect(f"https://{domain}.egnyte.com/puboauth/token?" + urlencode(query))


def callback(request):
    if request.GET.get("state") != request.session.get("egnyte_state") or "error" in request.GET:
        return HttpResponseForbidden()
    domain = request.session["egnyte_domain"]
    answer = requests.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={
            "client_id": settings.EGNYTE_CLIENT_ID,
            "client_secret": settings.EGNYTE_CLIENT_SECRET,
            "redirect_uri": _callback_url(request),
            "code": request.GET["code"],
            "grant_type": "authorization_code",
        },
        timeout=settings.EGNYTE_TIMEOUT,
    )
    answer.raise_for_status()
    account, _ = EgnyteAccount.objects.get_or_create(domain=domain)
    account.access_token = answer.json()["access_token"]
    account.save()
    return redirect("/")


def archive(request, claim_id):
    archive_claim.delay(claim_id, {f.name: f.read().decode() for f in request.FILES.values()})
    return JsonResponse({"queued": True})
