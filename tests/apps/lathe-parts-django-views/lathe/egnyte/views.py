import secrets
from urllib.parse import urlencode

import requests
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.views.generic import DeleteView, RedirectView, View

from .models import EgnyteAccount, ErpAccount


class Connect(LoginRequiredMixin, RedirectView):
    def get_redirect_url(self, *args, **kwargs):
        self.request.session["egnyte_state"] = state = secrets.token_urlsafe()
        query = urlencode({
            "client_id": settings.EGNYTE_KEY,
            "redirect_uri": "https://lathe.example.com/egnyte/back/",
            "response_type": "code",
            "scope": "Egnyte.filesystem",
            "state": state,
        })
        return f"https://{self.request.GET['domain']}.egnyte.com/puboauth/token?{query}"


class Back(LoginRequiredMixin, View):
    def get(self, request):
        if "error" in request.GET or request.GET.get("state") != request.session.pop("egnyte_state", None):
            raise PermissionDenied
        answer = requests.post(
            f"https://{request.GET['domain']}.egnyte.com/puboauth/token",
            data={
                "grant_type": "authorization_code",
                "client_id": settings.EGNYTE_KEY,
                "client_secret": settings.EGNYTE_SECRET,
                "redirect_uri": "https://lathe.example.com/egnyte/back/",
                "code": request.GET["code"],
            },
            timeout=30,
        )
        EgnyteAccount.objects.update_or_create(
            user=request.user, defaults={"domain": request.GET["domain"], "token": answer.json()["access_token"]}
        )
        return redirect("drawings")


class DisconnectErp(LoginRequiredMixin, DeleteView):
    model = ErpAccount
    success_url = reverse_lazy("settings")

    def get_object(self, queryset=None):
        return self.request.user.erp


class DisconnectEgnyte(LoginRequiredMixin, View):
    def post(self, request):  #~ EG309
        EgnyteAccount.objects.filter(user=request.user).delete()
        messages.info(request, "Egnyte is no longer connected")
        return redirect("settings")


class Drawings(LoginRequiredMixin, View):
    def get(self, request):
        account = request.user.egnyte
        answer = requests.get(  #~ GET /pubapi/v1/fs/{path}
            f"https://{account.domain}.egnyte.com/pubapi/v1/fs/Shared/Drawings",
            headers={"Authorization": f"Bearer {account.token}"},
            timeout=30,
        )
        return redirect(answer.json()["path"])
