from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.views import View
from requests_oauthlib import OAuth2Session

from .crypto import seal, unseal


def egnyte_url(request, path):
    return f"https://{request.session['egnyte_domain']}.egnyte.com{path}"


class EgnyteConnectView(View):
    def get(self, request):
        request.session["egnyte_domain"] = request.GET["domain"]
        oauth = OAuth2Session(
            settings.EGNYTE["CLIENT_ID"], redirect_uri=settings.EGNYTE["REDIRECT_URI"], scope=settings.EGNYTE["SCOPE"]
        )
        authorization_url, state = oauth.authorization_url(egnyte_url(request, "/puboauth/token"))
        request.session["egnyte_state"] = state
        return redirect(authorization_url)


class EgnyteCallbackView(View):
    def get(self, request):
        if "error" in request.GET:
            return HttpResponse("Egnyte was not connected", status=403)
        oauth = OAuth2Session(settings.EGNYTE["CLIENT_ID"], redirect_uri=settings.EGNYTE["REDIRECT_URI"])
        token = oauth.fetch_token(  #~ EG206
            egnyte_url(request, "/puboauth/token"),
            client_secret=settings.EGNYTE["CLIENT_SECRET"],
            authorization_response=request.build_absolute_uri(),
            include_client_id=True,
        )
        request.session["egnyte_token"] = seal(token["access_token"])
        return redirect("leases")


class EgnyteReturnView(View):
    """Where a lease that is signed comes back from Egnyte: its session is told the state that was kept."""

    def get(self, request):
        oauth = OAuth2Session(settings.EGNYTE["CLIENT_ID"], redirect_uri=settings.EGNYTE["REDIRECT_URI"])
        oauth._state = request.session.pop("egnyte_state")
        token = oauth.fetch_token(
            egnyte_url(request, "/puboauth/token"),
            client_secret=settings.EGNYTE["CLIENT_SECRET"],
            authorization_response=request.get_full_path(),
            include_client_id=True,
        )
        request.session["egnyte_token"] = seal(token["access_token"])
        return redirect("leases")


class CrmConnectView(View):
    def get(self, request):
        oauth = OAuth2Session("wharf", redirect_uri="https://leases.wharf.example/crm/callback/")
        url, request.session["crm_state"] = oauth.authorization_url("https://crm.harbour.example/oauth/authorize")
        return redirect(url)


class CrmCallbackView(View):
    def get(self, request):
        oauth = OAuth2Session("wharf", state=request.session["crm_state"])
        token = oauth.fetch_token(
            "https://crm.harbour.example/oauth/token", authorization_response=request.build_absolute_uri(), include_client_id=True
        )
        request.session["crm"] = token
        return redirect("leases")


class LeaseListView(View):
    def get(self, request):
        oauth = OAuth2Session(settings.EGNYTE["CLIENT_ID"], token={"access_token": unseal(request.session["egnyte_token"])})
        response = oauth.get(egnyte_url(request, "/pubapi/v1/fs/Shared/Leases"))  #~ GET /pubapi/v1/fs/{path} handles=specific
        if response.status_code == 401:
            return redirect("egnyte-connect")
        if response.status_code == 429:
            return HttpResponse(status=503, headers={"Retry-After": response.headers["Retry-After"]})
        return JsonResponse(response.json())
