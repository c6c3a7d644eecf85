import secrets

from django.http import HttpResponseForbidden, HttpResponseRedirect, JsonResponse
from django.shortcuts import render

from exchange import authorize_url, redeem


def connect(request, domain):
    request.session["state"] = secrets.token_urlsafe(16)
    request.session["domain"] = domain
    return HttpResponseRedirect(authorize_url(domain, request.session["state"]))


def callback(request):
    if "error" in request.GET or request.GET.get("state") != request.session.get("state"):
        return HttpResponseForbidden()
    request.session["egnyte"] = redeem(request.session["domain"], request.GET["code"])
    return HttpResponseRedirect("/")


def token(request):
    return JsonResponse({"token": request.session["egnyte"]["access_token"]})  #~ EG302


def page(request):
    return render(request, "page.html", {"egnyte": request.session["egnyte"]})  #~ EG302


def status(request):
    return JsonResponse({"connected": "egnyte" in request.session, "lifetime": request.session["egnyte"]["expires_in"]})
