import abc
import os
import secrets
from urllib.parse import urlencode, urljoin

import requests

SITE = "https://hops.example.com/"


class CodeFlow(abc.ABC):
    """What all our sign-ins share. Subclasses say where and for what."""

    name: str
    scope: str

    @property
    def redirect_uri(self):
        return urljoin(SITE, f"connect/{self.name}/callback")

    @abc.abstractmethod
    def endpoint(self, session): ...

    def authorize_params(self):
        return {"response_type": "code", "scope": self.scope}

    def start(self, request):
        key = f"{self.name}.state"
        request.session[key] = secrets.token_urlsafe(32)
        params = self.authorize_params()
        params |= dict(
            client_id=os.environ[f"{self.name.upper()}_KEY"],
            redirect_uri=self.redirect_uri,
            state=request.session[key],
        )
        return f"{self.endpoint(request.session)}?{urlencode(params)}"

    def finish(self, request):
        if "error" in request.params:
            raise PermissionError(request.params["error"])
        if not secrets.compare_digest(request.session.pop(f"{self.name}.state", ""), request.params.get("state", "")):
            raise PermissionError("state")
        form = {
            "grant_type": "authorization_code",
            "code": request.params["code"],
            "client_id": os.environ[f"{self.name.upper()}_KEY"],
            "client_secret": os.environ[f"{self.name.upper()}_SECRET"],
            "redirect_uri": "https://hops.example.com/connect/%s/callback" % self.name,
        }
        answer = requests.post(self.endpoint(request.session), data=form, timeout=20)
        request.session[f"{self.name}.token"] = answer.json()["access_token"]


class Egnyte(CodeFlow):
    name = "egnyte"
    scope = "Egnyte.filesystem"

    def endpoint(self, session):
        return "https://{domain}.egnyte.com/puboauth/token".format_map(session)


class Strava(CodeFlow):
    name = "strava"
    scope = "read,activity:read"

    def endpoint(self, session):
        return "https://www.strava.com/oauth/token"
