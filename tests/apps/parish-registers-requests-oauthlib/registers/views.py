from django.http import JsonResponse
from django.shortcuts import redirect

from .services import EgnyteService, SignInAgain


def connect(request):
    url, state = EgnyteService().authorization_url()
    request.session["egnyte_state"] = state
    return redirect(url)


def callback(request):
    service = EgnyteService(state=request.session.pop("egnyte_state"))
    request.session["egnyte_token"] = service.fetch_token(request.build_absolute_uri())
    return redirect("/")


def registers(request, year):
    service = EgnyteService(token=request.session["egnyte_token"])
    try:
        return JsonResponse({
            "files": service.list_registers(year),
            "links": service.list_links(),
            "permissions": service.folder_permissions(year),
        })
    except SignInAgain:
        return redirect("/egnyte/connect/")
