import secrets

from django.http import HttpResponseForbidden, JsonResponse
from django.shortcuts import get_object_or_404, redirect

from intake import egnyte
from intake.models import EgnyteAccount, TeamAccount


def connect(request):
    request.session["state"] = secrets.token_urlsafe(32)
    request.session["domain"] = request.GET["domain"]
    return redirect(egnyte.authorize_url(request.GET["domain"], request.session["state"]))


def back(request):
    if request.GET.get("state") != request.session.pop("state", None):
        return HttpResponseForbidden()
    token, _ = egnyte.exchange(request.session["domain"], request.GET["code"])
    EgnyteAccount.objects.update_or_create(user=request.user, defaults={"domain": request.session["domain"], "access_token": token})
    team = TeamAccount(domain=request.session["domain"])
    team.token = token
    team.save()
    return redirect("/")


def files(request, where):
    return JsonResponse(egnyte.folder(get_object_or_404(EgnyteAccount, user=request.user), where))
