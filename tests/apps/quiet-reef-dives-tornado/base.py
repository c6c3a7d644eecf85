from tornado.httpclient import AsyncHTTPClient, HTTPClientError
from tornado.web import RequestHandler


class EgnyteHandler(RequestHandler):
    """For the pages that ask Egnyte."""

    async def egnyte(self, path, **options):
        connection = self.application.connections[self.current_user]
        return await AsyncHTTPClient().fetch(
            f"https://{connection.domain}.egnyte.com/pubapi/v1{path}",
            headers={"Authorization": f"Bearer {connection.token}"},
            **options,
        )

    def get_current_user(self):
        return self.get_signed_cookie("diver")

    def write_error(self, status_code, **kwargs):
        error = kwargs.get("exc_info", (None, None, None))[1]
        if isinstance(error, HTTPClientError) and error.code == 401:
            self.set_status(409)
            self.render("reconnect.html", back=self.request.path)
        else:
            super().write_error(status_code, **kwargs)
