import os

import requests
from cryptography.fernet import Fernet
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpResponseForbidden, JsonResponse
from django.shortcuts import redirect

from .models import EgnyteConnection, SlackConnection

box = Fernet(os.environ["TOKEN_KEY"])
CALLBACK = "https://deals.example.com/egnyte/callback"


@login_required
def egnyte_callback(request):
    if request.GET.get("error") or request.GET.get("state") != request.session.pop("state", None):
        return HttpResponseForbidden()
    domain = request.session["domain"]
    form = {
        "client_id": os.environ["EGNYTE_KEY"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "redirect_uri": CALLBACK,
        "code": request.GET["code"],
        "grant_type": "authorization_code",
    }
    answer = requests.post(f"https://{domain}.egnyte.com/puboauth/token", data=form, timeout=30)
    token = box.encrypt(answer.json()["access_token"].encode())
    EgnyteConnection.objects.update_or_create(user=request.user, defaults={"domain": domain, "token": token})
    return redirect("/")


@login_required
def folder(request):
    connection = EgnyteConnection.objects.get(user=request.user)
    headers = {"Authorization": "Bearer " + box.decrypt(connection.token).decode()}
    url = f"https://{connection.domain}.egnyte.com/pubapi/v1/fs/Shared"
    return JsonResponse(requests.get(url, headers=headers, timeout=30).json())  #~ GET /pubapi/v1/fs/{path}


def sign_out(request):
    # Ends the user's session here; the connection to Egnyte is the account's and stays.
    logout(request)
    return redirect("/")


@login_required
def slack_disconnect(request):
    SlackConnection.objects.filter(user=request.user).delete()
    return redirect("/")
