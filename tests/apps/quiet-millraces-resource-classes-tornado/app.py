import asyncio
import hmac
import json
import os
import secrets
from urllib.parse import urlencode

from tornado.httpclient import AsyncHTTPClient
from tornado.web import Application, HTTPError, RequestHandler

from egnyte import Folder, Link, People, SignInAgain, Slowly, authorize_url

BACK = "https://millraces.example.com/back"


class Base(RequestHandler):
    def kept(self, name):
        value = self.get_signed_cookie(name)
        return value.decode() if value else ""

    def write_error(self, status_code, **kwargs):
        reason = kwargs.get("exc_info", (None, None))[1]
        if isinstance(reason, SignInAgain):
            return self.redirect("/go?domain=" + self.kept("domain"))
        if isinstance(reason, Slowly):
            self.set_header("Retry-After", "5")
            self.set_status(503)
            return self.finish("Egnyte is busy")
        super().write_error(status_code, **kwargs)


class Go(Base):
    def get(self):
        domain, state = self.get_argument("domain"), secrets.token_hex(16)
        self.set_signed_cookie("domain", domain, httponly=True, secure=True)
        self.set_signed_cookie("state", state, httponly=True, secure=True)
        self.redirect(authorize_url(domain, state, BACK))


class Back(Base):
    async def get(self):
        if self.get_argument("error", None):
            raise HTTPError(403)
        if not hmac.compare_digest(self.kept("state"), self.get_argument("state", "")):
            raise HTTPError(403)
        form = urlencode(
            {
                "client_id": os.environ["EGNYTE_KEY"],
                "client_secret": os.environ["EGNYTE_SECRET"],
                "redirect_uri": BACK,
                "code": self.get_argument("code"),
                "grant_type": "authorization_code",
            }
        )
        answer = await AsyncHTTPClient().fetch(
            f"https://{self.kept('domain')}.egnyte.com/puboauth/token", method="POST", body=form
        )
        token = json.loads(answer.body)["access_token"]
        self.set_signed_cookie("token", token, httponly=True, secure=True)
        self.redirect("/races")


class Races(Base):
    async def get(self):
        who = self.kept("domain"), self.kept("token")
        folder, people = await asyncio.gather(Folder(*who).read("Races"), People(*who).page(1))
        self.write({"files": folder["files"], "people": people["resources"]})

    async def post(self):
        self.write({"url": await Link(self.kept("domain"), self.kept("token")).create("/Shared/Races")})


async def main():
    Application([("/go", Go), ("/back", Back), ("/races", Races)], cookie_secret=os.environ["COOKIE"]).listen(8888)
    await asyncio.Event().wait()


asyncio.run(main())
