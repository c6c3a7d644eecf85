import os
import secrets
from urllib.parse import urlencode

import requests
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import HttpResponse, HttpResponseForbidden, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.views.generic import DeleteView, View

from .models import EgnyteLink

BACK = "https://rings.example.com/egnyte/back"


class Connect(LoginRequiredMixin, View):
    def get(self, request, domain):
        request.session["egnyte"] = {"domain": domain, "state": secrets.token_urlsafe()}
        query = {
            "client_id": os.environ["EGNYTE_KEY"],
            "redirect_uri": BACK,
            "scope": "Egnyte.filesystem",
            "response_type": "code",
            "state": request.session["egnyte"]["state"],
        }
        return redirect(f"https://{domain}.egnyte.com/puboauth/token?{urlencode(query)}")


class Back(LoginRequiredMixin, View):
    def get(self, request):
        pending = request.session.pop("egnyte", {})
        if "error" in request.GET or request.GET.get("state") != pending.get("state"):
            return HttpResponseForbidden()
        form = {
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": BACK,
            "code": request.GET["code"],
            "grant_type": "authorization_code",
        }
        grant = requests.post(f"https://{pending['domain']}.egnyte.com/puboauth/token", data=form, timeout=30).json()
        EgnyteLink.objects.update_or_create(
            user=request.user, defaults={"domain": pending["domain"], "access_token": grant["access_token"]}
        )
        return redirect("rings")


class Disconnect(LoginRequiredMixin, DeleteView):
    model = EgnyteLink
    success_url = reverse_lazy("home")

    def get_object(self, queryset=None):
        return self.request.user.egnyte


class Rings(LoginRequiredMixin, View):
    def get(self, request):
        link = request.user.egnyte
        answer = requests.get(f"https://{link.domain}.egnyte.com/pubapi/v1/fs/Shared/Rings", headers=link.headers(), timeout=30)  #~ GET /pubapi/v1/fs/{path} handles=specific
        if answer.status_code == 401:
            return redirect("connect", link.domain)
        if answer.status_code == 429:
            return HttpResponse(status=503, headers={"Retry-After": answer.headers.get("Retry-After", 1)})
        answer.raise_for_status()
        return JsonResponse(answer.json())
