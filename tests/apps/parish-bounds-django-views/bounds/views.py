import requests
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import HttpResponseBadRequest
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.crypto import constant_time_compare, get_random_string
from django.utils.http import urlencode
from django.views import View


class ConnectView(LoginRequiredMixin, View):
    def post(self, request):
        domain = request.POST["domain"]
        state = get_random_string(32)
        request.session["egnyte_state"] = state
        request.session["egnyte_domain"] = domain
        query = urlencode({
            "client_id": settings.EGNYTE_KEY,
            "redirect_uri": "https://bounds.example.com" + reverse("egnyte-callback"),
            "response_type": "code",
            "scope": "Egnyte.filesystem",
            "state": state,
        })
        return redirect(f"https://{domain}.egnyte.com/puboauth/token?{query}")


class CallbackView(LoginRequiredMixin, View):
    callback = "https://bounds.example.com/egnyte/callback/"

    def get(self, request):
        if request.GET.get("error"):
            messages.warning(request, "Egnyte was not connected")
            return redirect("home")
        request.session.pop("egnyte_state", None)
        domain = request.session["egnyte_domain"]
        answer = requests.post(
            f"https://{domain}.egnyte.com/puboauth/token",
            data={
                "client_id": settings.EGNYTE_KEY,
                "client_secret": settings.EGNYTE_SECRET,
                "redirect_uri": self.callback,
                "code": request.GET["code"],  #~ EG206
                "grant_type": "authorization_code",
            },
            timeout=20,
        )
        answer.raise_for_status()
        request.session["egnyte_token"] = answer.json()["access_token"]
        return redirect("home")


class PaperlessCallbackView(LoginRequiredMixin, View):
    def get(self, request):
        if not constant_time_compare(request.GET.get("state", ""), request.session.pop("paperless_state", "")):
            return HttpResponseBadRequest("wrong state")
        if "error" in request.GET:
            return redirect("home")
        answer = requests.post(
            "https://paperless.example/oauth/token",
            data={"code": request.GET["code"], "grant_type": "authorization_code"},
            timeout=20,
        )
        request.session["paperless_token"] = answer.json()["access_token"]
        return redirect("home")
