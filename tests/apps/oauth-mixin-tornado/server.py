import os

import tornado.ioloop
import tornado.web

from mixin import EgnyteMixin

BACK = "https://hangar.example.org/back"


class SignIn(tornado.web.RequestHandler, EgnyteMixin):
    def get(self):
        self.authorize_redirect(
            redirect_uri=BACK,
            client_id=self.settings["key"],
            scope=["Egnyte.link", "Egnyte.audit"],  #~ EG102
            response_type="code")


class Back(tornado.web.RequestHandler, EgnyteMixin):
    async def get(self):
        token = await self.token_for(self.get_argument("code"), BACK)  #~ EG210
        self.set_signed_cookie("token", token, httponly=True, secure=True)
        self.redirect("/links")


class Links(tornado.web.RequestHandler, EgnyteMixin):
    async def get(self):
        self.finish(await self.ask("/v1/links", self.get_signed_cookie("token").decode()))  #~ GET /pubapi/v1/links


if __name__ == "__main__":
    app = tornado.web.Application(
        [("/sign-in", SignIn), ("/back", Back), ("/links", Links)],
        key=os.environ["EGNYTE_KEY"], secret=os.environ["EGNYTE_SECRET"], cookie_secret=os.environ["COOKIE_SECRET"])
    app.listen(8000)
    tornado.ioloop.IOLoop.current().start()
