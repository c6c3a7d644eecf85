import secrets

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect

from .services import EgnyteAuthError, EgnyteClient, authorize_url


def connect(request):
    request.session["state"] = secrets.token_urlsafe()
    return redirect(authorize_url(request.session["state"]))


def logbook(request, boat):
    client = EgnyteClient(request.session["token"])
    try:
        return JsonResponse(client.list_folder(f"Shared/Boats/{boat}"))
    except EgnyteAuthError:
        return redirect("connect")


def survey(request, boat):
    client = EgnyteClient(request.session["token"])
    try:
        if request.method == "DELETE":
            client.delete_file(f"Shared/Boats/{boat}/survey.pdf")
            return HttpResponse(status=204)
        if request.method == "POST":
            return JsonResponse(client.share(f"/Shared/Boats/{boat}/survey.pdf"))
        if "links" in request.GET:
            return JsonResponse(client.links(f"/Shared/Boats/{boat}/survey.pdf"))
        return HttpResponse(client.download(f"Shared/Boats/{boat}/survey.pdf"))
    except EgnyteAuthError:
        return redirect("connect")
