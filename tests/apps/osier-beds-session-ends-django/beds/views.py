import os

import requests
from django.contrib.auth import logout
from django.http import HttpResponseForbidden
from django.shortcuts import redirect


def callback(request):
    if "error" in request.GET or request.GET["state"] != request.session.pop("state", None):
        return HttpResponseForbidden()
    answer = requests.post(
        f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/puboauth/token",
        data={
            "grant_type": "authorization_code",
            "code": request.GET["code"],
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": "https://beds.example.com/egnyte/callback",
        },
        timeout=10,
    )
    request.session["egnyte_token"] = answer.json()["access_token"]
    request.session.cycle_key()
    return redirect("/")


def sign_out(request):  #~ EG309
    logout(request)
    return redirect("/")
