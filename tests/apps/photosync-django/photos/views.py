import secrets
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpResponseBadRequest, JsonResponse
from django.shortcuts import redirect

from . import egnyte
from .models import Connection


def connect(request):
    domain = request.GET["domain"]
    request.session["egnyte_state"] = secrets.token_hex(16)
    params = urlencode(
        {
            "client_id": settings.EGNYTE["CLIENT_ID"],
            "redirect_uri": request.build_absolute_uri("/connected/"),
            "scope": ",".join(settings.EGNYTE["SCOPES"]),  #~ EG105
            "state": request.session["egnyte_state"],
            "response_type": "code",
        }
    )
    return redirect("https://%s.egnyte.com/puboauth/token?%s" % (domain, params))


def connected(request):
    if "error" in request.GET or request.GET["state"] != request.session.pop("egnyte_state"):
        return HttpResponseBadRequest()
    token = egnyte.exchange(request.GET["domain"], request.GET["code"])
    Connection.objects.update_or_create(domain=request.GET["domain"], defaults={"token": token})
    return redirect("/")


def upload(request, site):
    connection = Connection.objects.get(domain=request.GET["domain"])
    stored = egnyte.store(connection, site, request.FILES["photo"])
    return JsonResponse({"stored": stored})


def link(request, site):
    connection = Connection.objects.get(domain=request.GET["domain"])
    return JsonResponse({"url": egnyte.share(connection, site)})
