import os
from pathlib import Path

from authlib.integrations.flask_client import OAuth
from cryptography.fernet import Fernet
from flask import Flask, abort, redirect, request, session, url_for

app = Flask(__name__)
app.secret_key = os.environ["SESSION_KEY"]
TOKENS = Path.home() / ".manifests" / "tokens"
vault = Fernet(os.environ["TOKEN_KEY"])
oauth = OAuth(app)
egnyte = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"

oauth.register(
    "manifests",
    client_id=os.environ["EGNYTE_CLIENT_ID"],
    client_secret=os.environ["EGNYTE_CLIENT_SECRET"],
    authorize_url=f"{egnyte}/puboauth/token",
    access_token_url=f"{egnyte}/puboauth/token", #~ EG209:note
    client_kwargs={"scope": "Egnyte.filesystem"},
)
oauth.register(
    "archive",
    client_id=os.environ["ARCHIVE_CLIENT_ID"],
    client_secret=os.environ["ARCHIVE_CLIENT_SECRET"],
    authorize_url=f"{egnyte}/puboauth/token",
    access_token_url=f"{egnyte}/puboauth/token",
    client_kwargs={"scope": "Egnyte.filesystem", "token_endpoint_auth_method": "client_secret_post"},
)
oauth.register(
    "calendar",
    client_id=os.environ["CALENDAR_CLIENT_ID"],
    client_secret=os.environ["CALENDAR_CLIENT_SECRET"],
    authorize_url="https://calendar.example.com/oauth/authorize",
    access_token_url="https://calendar.example.com/oauth/token",
    client_kwargs={"scope": "events"},
)


@app.get("/connect/<name>")
def connect(name):
    if name == "archive":
        return oauth.archive.authorize_redirect(url_for("archived", _external=True, _scheme="https"))
    if name == "calendar":
        return oauth.calendar.authorize_redirect(url_for("planned", _external=True, _scheme="https"))
    return oauth.manifests.authorize_redirect(url_for("manifested", _external=True, _scheme="https"))


def keep(name, token):
    session[name] = vault.encrypt(token["access_token"].encode()).decode()
    return redirect("/")


@app.get("/connected/manifests")
def manifested():
    if "error" in request.args:
        abort(403)
    return keep("manifests", oauth.manifests.authorize_access_token())


@app.get("/connected/archive")
def archived():
    if "error" in request.args:
        abort(403)
    token = oauth.archive.authorize_access_token()
    (TOKENS / "archive").write_text(token["access_token"]) #~ EG303
    return keep("archive", token)


@app.get("/connected/calendar")
def planned():
    return keep("calendar", oauth.calendar.authorize_access_token())
