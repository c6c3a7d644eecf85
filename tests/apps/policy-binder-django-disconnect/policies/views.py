import requests
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import JsonResponse
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.views import View
from django.views.generic import DeleteView

from .models import Bookmark, EgnyteCredential


class PoliciesView(LoginRequiredMixin, View):
    def get(self, request):
        credential = request.user.egnyte
        response = requests.get(  #~ GET /pubapi/v1/fs/{path}
            f"https://{credential.domain}.egnyte.com/pubapi/v1/fs/Shared/Policies",
            headers={"Authorization": f"Bearer {credential.access_token}"},
            timeout=15,
        )
        if response.status_code == 401:
            return redirect("egnyte-connect")
        return JsonResponse(response.json())


class BookmarkDeleteView(LoginRequiredMixin, DeleteView):
    model = Bookmark
    success_url = reverse_lazy("policies")


class EgnyteDisconnectView(LoginRequiredMixin, View):
    def post(self, request, *args, **kwargs):  #~ EG309
        EgnyteCredential.objects.filter(user=request.user).delete()
        messages.success(request, "Egnyte has been disconnected.")
        return redirect("account")


class EgnyteCallbackView(LoginRequiredMixin, View):
    def get(self, request):
        domain = request.session["egnyte_domain"]
        response = requests.post(
            f"https://{domain}.egnyte.com/puboauth/token",
            data={
                "client_id": settings.EGNYTE_CLIENT_ID,
                "client_secret": settings.EGNYTE_CLIENT_SECRET,
                "redirect_uri": "https://policies.example.com/egnyte/callback",
                "code": request.GET["code"],
                "grant_type": "authorization_code",
            },
            timeout=15,
        )
        EgnyteCredential.objects.update_or_create(
            user=request.user,
            defaults={"domain": domain, "access_token": response.json()["access_token"]},
        )
        return redirect("policies")
