from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.shortcuts import redirect

from .services import EgnyteAuthError, EgnyteService


@login_required
def egnyte_callback(request):
    service = EgnyteService()
    request.session["egnyte_token"] = service.exchange_code(request.GET["code"])
    return redirect("tenders")


@login_required
def tenders(request):
    service = EgnyteService(request.session.get("egnyte_token"))
    try:
        return JsonResponse(service.list_tenders())
    except EgnyteAuthError:
        return redirect("egnyte_connect")
