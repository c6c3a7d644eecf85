import os
from urllib.parse import urlencode

import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.crypto import get_random_string
from django.views import View

from .forms import CallbackForm
from .models import Connection

BACK = "https://withies.example.com/egnyte/back"


class Connect(View):
    def get(self, request, domain):
        request.session.update(egnyte_domain=domain, egnyte_state=get_random_string(40))
        query = {
            "client_id": os.environ["EGNYTE_KEY"],
            "redirect_uri": BACK,
            "scope": "Egnyte.filesystem",
            "response_type": "code",
            "state": request.session["egnyte_state"],
        }
        return redirect(f"https://{domain}.egnyte.com/puboauth/token?{urlencode(query)}")


class Back(View):
    def get(self, request):
        form = CallbackForm(request.GET, session=request.session)
        if not form.is_valid():
            return render(request, "refused.html", {"form": form}, status=403)
        domain = request.session["egnyte_domain"]
        answer = requests.post(
            f"https://{domain}.egnyte.com/puboauth/token",
            data={
                "client_id": os.environ["EGNYTE_KEY"],
                "client_secret": os.environ["EGNYTE_SECRET"],
                "redirect_uri": BACK,
                "code": form.cleaned_data["code"],
                "grant_type": "authorization_code",
            },
            timeout=30,
        )
        answer.raise_for_status()
        Connection.objects.update_or_create(user=request.user, defaults={"domain": domain, "token": answer.json()["access_token"]})
        return redirect("beds")


class Beds(View):
    def get(self, request):
        connection = request.user.connection
        answer = requests.get(  #~ GET /pubapi/v1/fs/{path} handles=specific
            f"https://{connection.domain}.egnyte.com/pubapi/v1/fs/Shared/Beds",
            headers={"Authorization": f"Bearer {connection.token}"},
            timeout=30,
        )
        if answer.status_code in (403, 429):
            return HttpResponse(status=503, headers={"Retry-After": answer.headers.get("Retry-After", "10")})
        return redirect("connect", connection.domain) if answer.status_code == 401 else JsonResponse(answer.json())
