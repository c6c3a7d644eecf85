from urllib.parse import urlencode

import requests
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.core import signing
from django.shortcuts import redirect
from django.views import View

from .models import Connection

BACK = "https://moat.example.com/egnyte/back"


class Connect(LoginRequiredMixin, View):
    def post(self, request):
        domain = request.POST["domain"]
        ask = {
            "client_id": settings.EGNYTE_KEY,
            "redirect_uri": BACK,
            "response_type": "code",
            "scope": "Egnyte.filesystem",
            "state": signing.dumps({"user": request.user.pk, "domain": domain}, salt="egnyte"),
        }
        return redirect(f"https://{domain}.egnyte.com/puboauth/token?{urlencode(ask)}")


class Back(LoginRequiredMixin, View):
    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        try:
            self.sent = signing.loads(request.GET.get("state", ""), salt="egnyte", max_age=600)
        except signing.BadSignature:
            self.sent = None

    def dispatch(self, request, *args, **kwargs):
        if self.sent is None or self.sent["user"] != request.user.pk:
            messages.error(request, "That sign-in was not started here.")
            return redirect("home")
        if refusal := request.GET.get("error_description", request.GET.get("error")):
            messages.info(request, f"Egnyte was not connected: {refusal}")
            return redirect("home")
        return super().dispatch(request, *args, **kwargs)

    def get(self, request):
        answer = requests.post(
            f"https://{self.sent['domain']}.egnyte.com/puboauth/token",
            data={
                "client_id": settings.EGNYTE_KEY,
                "client_secret": settings.EGNYTE_SECRET,
                "redirect_uri": BACK,
                "code": request.GET["code"],
                "grant_type": "authorization_code",
            },
            timeout=30,
        )
        answer.raise_for_status()
        Connection.objects.update_or_create(
            user=request.user,
            defaults={"domain": self.sent["domain"], "token": settings.VAULT.encrypt(answer.content)},
        )
        return redirect("home")
