import os
import time

from django.http import HttpResponseForbidden, JsonResponse
from django.shortcuts import redirect
from requests_oauthlib import OAuth2Session

from .crm import customers

BACK = "https://orchids.example.com/egnyte/back/"


class SignInAgain(Exception):
    pass


class EgnyteSession(OAuth2Session):
    def __init__(self, domain, **kwargs):
        self.domain = domain
        super().__init__(os.environ["EGNYTE_KEY"], redirect_uri=BACK, scope=["Egnyte.filesystem"], **kwargs)

    @property
    def token_url(self):
        return f"https://{self.domain}.egnyte.com/puboauth/token"

    def api(self, path):
        answer = self.get(f"https://{self.domain}.egnyte.com/pubapi/v1/{path}")
        if answer.status_code == 401:
            raise SignInAgain
        if answer.status_code == 429:
            time.sleep(float(answer.headers["Retry-After"]))
            return self.api(path)
        answer.raise_for_status()
        return answer.json()


class ReconnectMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, SignInAgain):
            return redirect("connect", domain=request.session["domain"])


def connect(request, domain):
    egnyte = EgnyteSession(domain)
    url, request.session["state"] = egnyte.authorization_url(egnyte.token_url)
    request.session["domain"] = domain
    return redirect(url)


def back(request):
    if "error" in request.GET:
        return HttpResponseForbidden()
    egnyte = EgnyteSession(request.session["domain"], state=request.session.pop("state"))
    request.session["token"] = egnyte.fetch_token(
        egnyte.token_url,
        authorization_response=request.build_absolute_uri(),
        client_secret=os.environ["EGNYTE_SECRET"],
        include_client_id=True,
    )
    return redirect("plants")


def plants(request):
    egnyte = EgnyteSession(request.session["domain"], token=request.session["token"])
    return JsonResponse({"files": egnyte.api("fs/Shared/Orchids")["files"], "buyers": customers()})  #~ GET /pubapi/v1/fs/{path}
