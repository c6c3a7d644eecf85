from django.contrib.auth.decorators import login_required
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import HttpResponseForbidden, JsonResponse
from django.shortcuts import redirect
from django.views import View

from .models import EgnyteAccount, ReviewerAccount
from .services import EgnyteAuthError, EgnyteService


class EgnyteCallbackView(LoginRequiredMixin, View):
    def get(self, request):
        if request.GET.get("error") or request.GET.get("state") != request.session.pop("egnyte_state", None):
            return HttpResponseForbidden()
        domain = request.session["egnyte_domain"]
        token_data = EgnyteService(domain).exchange_code(request.GET["code"])
        if request.user.is_staff:
            ReviewerAccount.objects.update_or_create(
                user=request.user,
                defaults={"access_token": token_data["access_token"]},
            )
        EgnyteAccount.objects.update_or_create(
            user=request.user,
            defaults={"domain": domain, "access_token": token_data["access_token"]},
        )
        return redirect("reports")


@login_required
def report_list(request):
    account = request.user.egnyte
    service = EgnyteService(account.domain, account.access_token)
    try:
        folder = service.list_folder("/Shared/Grants")
    except EgnyteAuthError:
        return redirect("egnyte-connect")
    return JsonResponse(folder)
