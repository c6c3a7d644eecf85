import os

from flask import Flask, abort, g, jsonify, redirect, request, session, url_for
from requests_oauthlib import OAuth2Session

from leases import LeaseArchive, Unauthorized

app = Flask(__name__)
app.secret_key = os.environ["FLASK_SECRET"]

CLIENT_ID = os.environ["EGNYTE_CLIENT_ID"]
CLIENT_SECRET = os.environ["EGNYTE_CLIENT_SECRET"]
SCOPE = ["Egnyte.filesystem", "Egnyte.link"]
TOKENS = {}


def oauth(**kwargs):
    return OAuth2Session(
        CLIENT_ID, redirect_uri=url_for("callback", _external=True, _scheme="https"), scope=SCOPE, **kwargs
    )


def token_url(domain):
    return "https://%s.egnyte.com/puboauth/token" % domain


@app.route("/login")
def login():
    session["domain"] = request.args["domain"]
    url, session["oauth_state"] = oauth().authorization_url(token_url(session["domain"]))
    return redirect(url)


@app.route("/callback")
def callback():
    if "error" in request.args:
        abort(403, request.args.get("error_description"))
    egnyte = oauth(state=session.pop("oauth_state"))
    TOKENS[session["domain"]] = egnyte.fetch_token(
        token_url(session["domain"]),
        client_secret=CLIENT_SECRET,
        include_client_id=True,
        authorization_response=request.url,
    )
    return redirect(url_for("index"))


@app.before_request
def load_archive():
    domain = session.get("domain")
    if domain in TOKENS:
        g.leases = LeaseArchive(oauth(token=TOKENS[domain]), domain)
    elif request.endpoint not in ("login", "callback"):
        return redirect(url_for("login"))


@app.errorhandler(Unauthorized)
def sign_in_again(error):
    TOKENS.pop(session.get("domain"), None)
    return redirect(url_for("login", domain=session.get("domain")))


@app.route("/")
def index():
    return jsonify(g.leases.all())


@app.route("/leases/<name>/share", methods=["POST"])
def share(name):
    return jsonify(url=g.leases.share(name))


@app.route("/leases/<name>", methods=["PUT"])
def put(name):
    g.leases.put(name, request.get_data())
    return "", 204
