import os

from flask import Flask, redirect, request, session, url_for
from requests_oauthlib import OAuth2Session

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]

client_id = os.environ["EGNYTE_CLIENT_ID"]
client_secret = os.environ["EGNYTE_CLIENT_SECRET"]
redirect_uri = "https://grants.example.com/callback"
again_redirect_uri = "https://grants.example.com/callback/again"
github_redirect_uri = "https://grants.example.com/github/callback"


def endpoint(domain):
    return f"https://{domain}.egnyte.com/puboauth/token"


@app.route("/login")
def login():
    session["domain"] = request.args["domain"]
    egnyte = OAuth2Session(client_id, redirect_uri=redirect_uri, scope=["Egnyte.filesystem"])
    authorization_url, state = egnyte.authorization_url(endpoint(session["domain"]))
    session["oauth_state"] = state
    return redirect(authorization_url)


@app.route("/callback")
def callback():
    if "error" in request.args:
        return "Access to Egnyte was denied", 403
    egnyte = OAuth2Session(client_id, redirect_uri=redirect_uri)
    token = egnyte.fetch_token(
        endpoint(session["domain"]),
        code=request.args["code"],  #~ EG206
        client_secret=client_secret,
        include_client_id=True,
    )
    app.config["TOKENS"][session["domain"]] = token["access_token"]
    return redirect(url_for("profile"))


@app.route("/login/again")
def login_again():
    egnyte = OAuth2Session(client_id, redirect_uri=again_redirect_uri, scope=["Egnyte.filesystem"])
    authorization_url, session["oauth_state"] = egnyte.authorization_url(endpoint(session["domain"]))
    return redirect(authorization_url)


@app.route("/callback/again")
def callback_again():
    if "error" in request.args:
        return "Access to Egnyte was denied", 403
    egnyte = OAuth2Session(client_id, redirect_uri=again_redirect_uri, state=session["oauth_state"])
    token = egnyte.fetch_token(
        endpoint(session["domain"]),
        authorization_response=request.url,
        client_secret=client_secret,
        include_client_id=True,
    )
    app.config["TOKENS"][session["domain"]] = token["access_token"]
    return redirect(url_for("profile"))


@app.route("/github/callback")
def github_callback():
    github = OAuth2Session(os.environ["GITHUB_CLIENT_ID"], redirect_uri=github_redirect_uri)
    github.fetch_token(
        "https://github.com/login/oauth/access_token",
        code=request.args["code"],
        client_secret=os.environ["GITHUB_CLIENT_SECRET"],
    )
    return redirect(url_for("profile"))


@app.route("/profile")
def profile():
    return "Connected"


app.config["TOKENS"] = {}
