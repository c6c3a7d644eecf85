import asyncio
import json
import os
import secrets
from urllib.parse import urlencode

import tornado.web
from tornado.httpclient import AsyncHTTPClient

BACK = "https://ladders.example.com/egnyte/back"


class OAuthBack:
    """Mixed into a handler: `prepare` ends whatever is not a granted sign-in of this browser."""

    cookie = "oauth_state"

    def prepare(self):
        sent = self.get_signed_cookie(self.cookie, max_age_days=1)
        self.clear_cookie(self.cookie)
        if not sent or not secrets.compare_digest(sent, self.get_argument("state", "").encode()):
            raise tornado.web.HTTPError(403, "this sign-in was not started here")
        if "error" in self.request.query_arguments:
            self.redirect("/?refused=1")


class Connect(tornado.web.RequestHandler):
    def get(self):
        domain = self.get_argument("domain")
        state = f"{domain}.{secrets.token_urlsafe(16)}"
        self.set_signed_cookie("oauth_state", state, httponly=True, secure=True)
        query = urlencode(
            {
                "client_id": os.environ["EGNYTE_KEY"],
                "redirect_uri": BACK,
                "response_type": "code",
                "scope": "Egnyte.filesystem",
                "state": state,
            }
        )
        self.redirect(f"https://{domain}.egnyte.com/puboauth/token?{query}")


class Back(OAuthBack, tornado.web.RequestHandler):
    async def get(self):
        domain = self.get_argument("state").partition(".")[0]
        body = urlencode(
            {
                "client_id": os.environ["EGNYTE_KEY"],
                "client_secret": os.environ["EGNYTE_SECRET"],
                "redirect_uri": BACK,
                "code": self.get_argument("code"),
                "grant_type": "authorization_code",
            }
        )
        answer = await AsyncHTTPClient().fetch(f"https://{domain}.egnyte.com/puboauth/token", method="POST", body=body)
        self.set_signed_cookie("grant", json.loads(answer.body)["access_token"], httponly=True, secure=True)
        self.redirect("/")


async def main():
    routes = [("/egnyte/connect", Connect), ("/egnyte/back", Back)]
    tornado.web.Application(routes, cookie_secret=os.environ["COOKIE_SECRET"]).listen(8080)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
