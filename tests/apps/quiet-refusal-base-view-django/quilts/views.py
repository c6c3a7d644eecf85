import os
import secrets

import requests
from cryptography.fernet import Fernet
from django.http import JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views import View

from .returning import ReturnView

BOX = Fernet(os.environ["TOKEN_KEY"])
BACK = "https://quilts.example.com/egnyte/back"


def connect(request):
    domain = request.GET["domain"]
    state = secrets.token_hex(20)
    request.session["Egnyte-state"] = state
    request.session["domain"] = domain
    query = urlencode(
        {
            "client_id": os.environ["EGNYTE_KEY"],
            "redirect_uri": BACK,
            "response_type": "code",
            "scope": "Egnyte.filesystem",
            "state": state,
        }
    )
    return redirect(f"https://{domain}.egnyte.com/puboauth/token?{query}")


class EgnyteReturn(ReturnView):
    service = "Egnyte"

    def granted(self, request, code):
        answer = requests.post(
            f"https://{request.session['domain']}.egnyte.com/puboauth/token",
            data={
                "client_id": os.environ["EGNYTE_KEY"],
                "client_secret": os.environ["EGNYTE_SECRET"],
                "redirect_uri": BACK,
                "code": code,
                "grant_type": "authorization_code",
            },
            timeout=20,
        )
        request.session["token"] = BOX.encrypt(answer.json()["access_token"].encode()).decode()
        return redirect(reverse("patterns"))


class Patterns(View):
    def get(self, request):
        token = BOX.decrypt(request.session["token"].encode()).decode()
        answer = requests.get(  #~ GET /pubapi/v1/fs/{path}
            f"https://{request.session['domain']}.egnyte.com/pubapi/v1/fs/Shared/Patterns",
            headers={"Authorization": f"Bearer {token}"},
            timeout=20,
        )
        return JsonResponse(answer.json())
