from urllib.parse import urlencode

import requests
from django.conf import settings
from django.http import HttpResponseBadRequest, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.crypto import constant_time_compare, get_random_string
from django.views import View

from .models import Contract, Tenant
from .tasks import archive_contract


class EgnyteOAuthMixin:
    def endpoint(self):
        return f"https://{self.request.session['domain']}.egnyte.com/puboauth/token"

    def redirect_uri(self):
        return self.request.build_absolute_uri("/egnyte/callback")


class Connect(EgnyteOAuthMixin, View):
    def get(self, request):
        request.session["domain"] = request.GET["domain"]
        request.session["oauth_state"] = get_random_string(32)
        query = urlencode(
            {
                "client_id": settings.EGNYTE["CLIENT_ID"],
                "redirect_uri": self.redirect_uri(),
                "response_type": "code",
                "scope": " ".join(settings.EGNYTE["SCOPES"]),
                "state": request.session["oauth_state"],
            }
        )
        return HttpResponseRedirect(f"{self.endpoint()}?{query}")


class Callback(EgnyteOAuthMixin, View):
    def get(self, request):
        if not constant_time_compare(request.GET.get("state", ""), request.session.pop("oauth_state", "-")):
            return HttpResponseBadRequest("state")
        if "error" in request.GET:
            return HttpResponseRedirect("/?denied")
        answer = requests.post(
            self.endpoint(),
            data={
                "client_id": settings.EGNYTE["CLIENT_ID"],
                "client_secret": settings.EGNYTE["CLIENT_SECRET"],
                "redirect_uri": self.redirect_uri(),
                "grant_type": "authorization_code",
                "code": request.GET["code"],
            },
            timeout=20,
        )
        answer.raise_for_status()
        Tenant.objects.update_or_create(
            domain=request.session["domain"], defaults={"token": answer.json()["access_token"]}
        )
        return HttpResponseRedirect("/")


class Archive(View):
    def post(self, request, pk):
        contract = get_object_or_404(Contract, pk=pk)
        archive_contract.delay(contract.pk)
        return JsonResponse({"queued": contract.number}, status=202)
