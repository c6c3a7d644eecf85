import httpx
from pyramid.httpexceptions import HTTPBadGateway, HTTPSeeOther
from pyramid.view import exception_view_config, view_config

from .egnyte import listing


@view_config(route_name="peal", renderer="json")
def peal(request):
    return listing(request.session["domain"], request.session["token"], request.matchdict["peal"])


@exception_view_config(httpx.HTTPStatusError)
def refused(error, request):
    if error.response.status_code == httpx.codes.UNAUTHORIZED:
        return HTTPSeeOther("/egnyte/connect")
    return HTTPBadGateway()
