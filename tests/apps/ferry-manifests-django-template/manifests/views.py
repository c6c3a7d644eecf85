import requests
from django.conf import settings
from django.http import HttpResponseForbidden
from django.shortcuts import redirect, render
from django.views.generic import TemplateView


def callback(request):
    if request.GET.get("state") != request.session.pop("egnyte_state", None):
        return HttpResponseForbidden()
    domain = request.session["egnyte_domain"]
    response = requests.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={
            "client_id": settings.EGNYTE["CLIENT_ID"],
            "client_secret": settings.EGNYTE["CLIENT_SECRET"],
            "redirect_uri": settings.EGNYTE["REDIRECT_URI"],
            "grant_type": "authorization_code",
            "code": request.GET["code"],
        },
        timeout=30,
    )
    response.raise_for_status()
    request.session["egnyte_token"] = response.json()["access_token"]
    return redirect("manifests")


class ManifestListView(TemplateView):
    template_name = "manifests/list.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        session = self.request.session
        response = requests.get(  #~ GET /pubapi/v1/fs/{path} handles=specific
            f"https://{session['egnyte_domain']}.egnyte.com/pubapi/v1/fs/Shared/Manifests",
            headers={"Authorization": f"Bearer {session['egnyte_token']}"},
            timeout=30,
        )
        if response.status_code == 401:
            context["expired"] = True
            return context
        context["files"] = response.json().get("files", [])
        return context


def viewer(request):
    context = {
        "domain": request.session["egnyte_domain"],
        "access_token": request.session["egnyte_token"],
    }
    return render(request, "manifests/viewer.html", context)  #~ EG302
