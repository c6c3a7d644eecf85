import secrets

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseBadRequest, JsonResponse
from django.shortcuts import redirect

from records import egnyte
from records.models import Connection


@login_required
def connect(request):
    request.session["egnyte_state"] = secrets.token_urlsafe(24)
    request.session["egnyte_domain"] = request.GET["domain"]
    return redirect(egnyte.authorize_url(request.GET["domain"], request.session["egnyte_state"]))


@login_required
def connected(request):
    if not secrets.compare_digest(request.GET.get("state", ""), request.session.pop("egnyte_state", "")):
        return HttpResponseBadRequest("this sign-in was not started here")
    if "error" in request.GET:
        return redirect("/?denied")
    domain = request.session["egnyte_domain"]
    Connection.remember(request.user, domain, egnyte.exchange(domain, request.GET["code"]))
    return redirect("/")


@login_required
def disconnect(request):
    egnyte.revoke(request.user.connection)
    request.user.connection.delete()
    return redirect("/")


@login_required
def site(request, site):
    try:
        listing = egnyte.folder(request.user.connection, site)
        files = listing.get("files", [])
        return JsonResponse({file["name"]: egnyte.share(request.user.connection, file["path"]) for file in files})
    except egnyte.SignInAgain:
        return redirect("/egnyte/connect/")
    except egnyte.Busy as busy:
        return HttpResponse(status=503, headers={"Retry-After": str(busy)})
