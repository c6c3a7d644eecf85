import uuid

from bottle import redirect, request, response, route, run

from egnyte_client import EgnyteClient, LoginRequired, login_url


@route("/login")
def login():
    state = uuid.uuid4().hex
    response.set_cookie("state", state, httponly=True)
    redirect(login_url(state))


@route("/bridges/<name>")
def bridge(name):
    client = EgnyteClient(request.environ["beaker.session"]["token"])
    try:
        return {"files": client.inspections(name), "people": client.inspectors()}
    except LoginRequired:
        redirect("/login")


@route("/bridges/<name>/share", method="POST")
def share(name):
    client = EgnyteClient(request.environ["beaker.session"]["token"])
    return client.share("/Shared/Bridges/" + name)


run(port=8080)
