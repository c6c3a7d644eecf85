import os
import secrets

from cryptography.fernet import Fernet
from django.http import HttpResponse, HttpResponseForbidden
from django.shortcuts import redirect

from . import egnyte, payroll

box = Fernet(os.environ["TOKEN_KEY"])


def connect(request):
    request.session["domain"] = request.GET["domain"]
    request.session["state"] = secrets.token_urlsafe(24)
    return redirect(egnyte.sign_in_url(request.session["domain"], request.session["state"]))


def back(request):
    if "error" in request.GET or request.GET.get("state") != request.session.pop("state", None):
        return HttpResponseForbidden()
    token = egnyte.exchange(request.session["domain"], request.GET["code"])
    request.session["egnyte"] = box.encrypt(token.encode()).decode()
    return redirect("/")


def file_slip(request, month, person):
    token = box.decrypt(request.session["egnyte"].encode()).decode()
    try:
        egnyte.upload(request.session["domain"], token, f"Private/{person}/{month}.pdf", payroll.slip(month, person))
    except egnyte.SignInAgain:
        return redirect("/egnyte/connect/?domain=" + request.session["domain"])
    return HttpResponse("filed")
