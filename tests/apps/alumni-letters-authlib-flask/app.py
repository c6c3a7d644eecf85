import os

from authlib.integrations.flask_client import OAuth
from flask import Flask, jsonify, redirect, session, url_for

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
EGNYTE_URL = "https://%s.egnyte.com" % os.environ["EGNYTE_DOMAIN"]

oauth = OAuth(app)
oauth.register(
    name="egnyte",
    client_id=os.environ["EGNYTE_CLIENT_ID"],
    client_secret=os.environ["EGNYTE_CLIENT_SECRET"],
    authorize_url=EGNYTE_URL + "/puboauth/token",
    access_token_url=EGNYTE_URL + "/puboauth/token",
    api_base_url=EGNYTE_URL + "/pubapi/v1/",
    client_kwargs={"scope": "Egnyte.filesystem,Egnyte.link", "token_endpoint_auth_method": "client_secret_post"},  #~ EG105
)
oauth.register(
    name="slack",
    client_id=os.environ["SLACK_CLIENT_ID"],
    client_secret=os.environ["SLACK_CLIENT_SECRET"],
    authorize_url="https://slack.com/oauth/v2/authorize",
    access_token_url="https://slack.com/api/oauth.v2.access",
    api_base_url="https://slack.com/api/",
    client_kwargs={"scope": "chat:write,channels:read"},
)


@app.route("/login")
def login():
    return oauth.egnyte.authorize_redirect(url_for("authorized", _external=True, _scheme="https"))


@app.route("/authorized")
def authorized():
    token = oauth.egnyte.authorize_access_token()
    app.config["TOKENS"][session["user"]] = token
    return redirect("/")


def egnyte_call(method, path, **kwargs):
    resp = oauth.egnyte.request(method, path, token=app.config["TOKENS"][session["user"]], **kwargs)
    if resp.status_code == 401:
        return redirect(url_for("login"))
    return jsonify(resp.json())


@app.route("/letters")
def letters():
    return egnyte_call("GET", "fs/Shared/Letters")  #~ GET /pubapi/v1/fs/{path} handles=specific


@app.route("/letters/<name>/link", methods=["POST"])
def share(name):
    return egnyte_call("POST", "links", json={"path": "/Shared/Letters/" + name, "type": "file"})  #~ POST /pubapi/v1/links handles=specific


@app.route("/links")
def links():
    resp = oauth.egnyte.get("links", token=app.config["TOKENS"][session["user"]])  #~ GET /pubapi/v1/links handles=generic
    resp.raise_for_status()
    return jsonify(resp.json())


@app.route("/letters/search")
def search():
    return egnyte_call("GET", "search", params={"query": "letter"})  #~ GET /pubapi/v1/search handles=specific


@app.route("/announce")
def announce():
    oauth.slack.post("chat.postMessage", json={"channel": "alumni", "text": "New letters"}, token=session["slack"])
    return "", 204
