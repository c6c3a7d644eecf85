import os

import falcon
import requests


class Bells:
    def on_get(self, req, resp, tower):
        answer = requests.get(  #~ GET /pubapi/v1/fs/{path} handles=specific
            f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1/fs/Shared/Bells/{tower}",
            headers={"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"},
            timeout=20,
        )
        answer.raise_for_status()
        resp.media = answer.json()


def refused(req, resp, ex, params):
    if ex.response is not None and ex.response.status_code == 401:
        raise falcon.HTTPFound("/connect")
    raise falcon.HTTPBadGateway(title="Egnyte could not be asked")


app = falcon.App()
app.add_route("/bells/{tower}", Bells())
app.add_error_handler(requests.HTTPError, refused)
