import os
from wsgiref.simple_server import make_server

import requests
from pyramid.config import Configurator
from pyramid.httpexceptions import HTTPForbidden, HTTPFound, HTTPServiceUnavailable
from pyramid.session import SignedCookieSessionFactory
from pyramid.view import view_config

from .oauth import Egnyte, Strava

PROVIDERS = {p.name: p() for p in (Egnyte, Strava)}


@view_config(route_name="connect")
def connect(request):
    if "domain" in request.params:
        request.session["domain"] = request.params["domain"]
    return HTTPFound(PROVIDERS[request.matchdict["provider"]].start(request))


@view_config(route_name="callback")
def callback(request):
    try:
        PROVIDERS[request.matchdict["provider"]].finish(request)
    except PermissionError:
        raise HTTPForbidden()
    return HTTPFound("/yards")


@view_config(route_name="yards", renderer="json")
def yards(request):
    answer = requests.get(  #~ GET /pubapi/v1/fs/{path}
        f"https://{request.session['domain']}.egnyte.com/pubapi/v1/fs/Shared/Yards",
        headers={"Authorization": "Bearer " + request.session["egnyte.token"]},
        timeout=20,
    )
    if answer.status_code == 401:
        return HTTPFound("/connect/egnyte")
    if "Retry-After" in answer.headers:
        raise HTTPServiceUnavailable(headers={"Retry-After": answer.headers["Retry-After"]})
    return answer.json()


def main():
    with Configurator(session_factory=SignedCookieSessionFactory(os.environ["SESSION_KEY"])) as config:
        config.add_route("connect", "/connect/{provider}")
        config.add_route("callback", "/connect/{provider}/callback")
        config.add_route("yards", "/yards")
        config.scan()
        app = config.make_wsgi_app()
    make_server("0.0.0.0", 6543, app).serve_forever()
