import secrets
from urllib.parse import urlencode

from flask import Blueprint, abort, current_app, redirect, request, session

from . import egnyte, scopes

views = Blueprint("views", __name__)


@views.get("/connect/<domain>")
def connect(domain):
    session["state"] = secrets.token_urlsafe()
    query = urlencode(
        dict(
            client_id=current_app.config["CLIENT_ID"],
            redirect_uri="https://casefile.example/connected/" + domain,
            response_type="code",
            scope=scopes.REQUESTED,
            state=session["state"],
        )
    )
    return redirect(f"https://{domain}.egnyte.com/puboauth/token?{query}")


@views.get("/connected/<domain>")
def connected(domain):
    if "error" in request.args or request.args["state"] != session.pop("state", ""):
        abort(400)
    egnyte.exchange(domain, request.args["code"])
    return redirect("/")


@views.get("/cases/<domain>/<case>")
def case(domain, case):
    try:
        user = egnyte.user(domain)
        return {"by": user["username"], "files": egnyte.files(domain, case), "link": egnyte.link(domain, case)}
    except egnyte.SignInAgain:
        return redirect("/connect/" + domain)
