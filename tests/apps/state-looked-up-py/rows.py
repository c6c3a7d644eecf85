"""Django: the nonce is a row."""
import secrets

from django.db import models
from django.http import HttpResponseBadRequest, HttpResponseForbidden, HttpResponseRedirect

from egnyte_oauth import authorize_url, redeem


class SignIn(models.Model):
    nonce = models.CharField(max_length=64, unique=True)
    created = models.DateTimeField(auto_now_add=True)


tokens = {}


def connect(request, domain):
    nonce = secrets.token_hex(16)
    SignIn.objects.create(nonce=nonce)
    return HttpResponseRedirect(authorize_url(domain, f"{domain}.{nonce}"))


def callback(request):
    if "error" in request.GET:
        return HttpResponseBadRequest("not connected")
    domain, nonce = request.GET["state"].split(".", 1)
    deleted, _ = SignIn.objects.filter(nonce=nonce).delete()
    if not deleted:
        return HttpResponseForbidden("nobody asked")
    tokens[domain] = redeem(domain, request.GET["code"])
    return HttpResponseRedirect("/")
