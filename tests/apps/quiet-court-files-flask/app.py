import hmac
import os
import secrets
from urllib.parse import urlencode

import redis
from flask import Flask, abort, jsonify, redirect, request, session
from flask_session import Session

from court import archive
from court.egnyte import CLIENT, Account, Busy, SignInAgain, files, token_for

app = Flask(__name__)
app.config.update(SESSION_TYPE="redis", SESSION_REDIS=redis.Redis(ssl=True, ssl_cert_reqs="required"), SESSION_COOKIE_SECURE=True)
Session(app)

# Enhanced authentication: judges type no domain.
SIGN_IN = "https://us-partner-integrations.egnyte.com/services/oauth/code"


@app.get("/connect")
def connect():
    session["state"] = secrets.token_hex()
    query = {**CLIENT, "response_type": "code", "scope": "Egnyte.filesystem", "state": session["state"]}
    return redirect(f"{SIGN_IN}?{urlencode(query)}")


@app.get("/connected")
def connected():
    if not hmac.compare_digest(request.args.get("state", ""), session.pop("state", "")):
        abort(400)
    if "error" in request.args:
        return redirect("/?denied")
    session["account"] = Account(request.args["domain"], token_for(request.args["domain"], request.args["code"]))
    return redirect("/")


@app.get("/cases/<number>")
def case(number):
    if "account" not in session:
        return redirect("/connect")
    return jsonify(files=files(session["account"], number), archived=archive.holds(number))


@app.errorhandler(SignInAgain)
def sign_in_again(_):
    session.pop("account", None)
    return redirect("/connect")


@app.errorhandler(Busy)
def busy(error):
    return "Egnyte is busy", 503, {"Retry-After": str(error)}


if __name__ == "__main__":
    app.run(port=int(os.environ.get("PORT", "8000")))
