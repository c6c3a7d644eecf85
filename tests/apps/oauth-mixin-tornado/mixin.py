import json
from urllib.parse import urlencode

from tornado import auth, httpclient

DOMAIN = "hangar-demo"  #~ EG501


class EgnyteMixin(auth.OAuth2Mixin):
    _OAUTH_AUTHORIZE_URL = f"https://{DOMAIN}.egnyte.com/puboauth/token"
    _OAUTH_ACCESS_TOKEN_URL = f"https://{DOMAIN}.egnyte.com/puboauth/token"

    async def token_for(self, code, redirect_uri):
        body = urlencode({
            "grant_type": "authorization_code",
            "client_id": self.settings["key"],
            "client_secret": self.settings["secret"],
            "redirect_uri": redirect_uri,
            "code": code,
        })
        reply = await httpclient.AsyncHTTPClient().fetch(self._OAUTH_ACCESS_TOKEN_URL, method="POST", body=body)
        return json.loads(reply.body)["access_token"]

    async def ask(self, path, token):
        reply = await httpclient.AsyncHTTPClient().fetch(
            f"https://{DOMAIN}.egnyte.com/pubapi" + path,
            headers={"Authorization": "Bearer " + token},
            raise_error=False)
        if reply.code == 401:
            self.redirect("/sign-in")
        if reply.code == 429:
            self.set_header("Retry-After", reply.headers["Retry-After"])
            self.send_error(503)
        return json.loads(reply.body)
