import os
import time
import uuid
from collections import ChainMap

try:
    from urllib.parse import urlencode
except ImportError:
    from urllib import urlencode

import bottle
import requests

app = bottle.Bottle()
ours = {"client_id": os.environ["EGNYTE_KEY"], "redirect_uri": "https://walls.example.com/back"}
waiting, members = {}, {}


def gate(domain):
    return "https://%s.egnyte.com/puboauth/token" % domain


def only(mapping, *names):
    return {name: mapping[name] for name in names}


@app.get("/connect/<domain:re:[a-z0-9-]+>")
def connect(domain):
    state = uuid.uuid4().hex
    waiting[state] = domain
    query = dict(ours)
    query.update(response_type="code", state=state)
    query.setdefault("scope", "Egnyte.filesystem")
    bottle.redirect(gate(domain) + "?" + urlencode(sorted(query.items())))


@app.get("/back")
def back():
    given = bottle.request.query
    domain = waiting.pop(given.get("state"), None)
    if domain is None or given.get("error"):
        bottle.abort(403)
    form = ChainMap({"code": given["code"], "grant_type": "authorization_code"}, {"client_secret": os.environ["EGNYTE_SECRET"]}, ours)
    members[domain] = requests.post(gate(domain), data=dict(form), timeout=20).json()["access_token"]
    bottle.redirect("/%s/walls" % domain)


@app.get("/<domain>/walls")
def walls(domain):
    for pause in (0, 2, 8):
        time.sleep(pause)
        answer = requests.get(  #~ GET /pubapi/v1/fs/{path}
            "https://%(domain)s.egnyte.com/pubapi/v%(version)d/fs/Shared/Walls" % {"domain": domain, "version": 1},
            headers=only({"Authorization": "Bearer %s" % members[domain], "X-Debug": "1"}, "Authorization"),
            timeout=20,
        )
        if answer.status_code == 401:
            bottle.redirect("/connect/%s" % domain)
        if answer.status_code != 429:
            return answer.json()
    bottle.abort(503, "Egnyte is busy")


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=8080)
