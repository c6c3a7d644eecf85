import os

from authlib.integrations.flask_client import OAuth
from flask import Flask, redirect, session, url_for

from admin import administrators

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
host = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"

oauth = OAuth(app)
oauth.register(
    name="egnyte",
    client_id=os.environ["EGNYTE_CLIENT_ID"],
    client_secret=os.environ["EGNYTE_CLIENT_SECRET"],
    authorize_url=f"{host}/puboauth/token",
    access_token_url=f"{host}/puboauth/token",
    api_base_url=f"{host}/pubapi/v1/",
    client_kwargs={"scope": "Egnyte.filesystem,Egnyte.user", "token_endpoint_auth_method": "client_secret_post"},  #~ EG105
)


@app.route("/connect")
def connect():
    return oauth.egnyte.authorize_redirect(url_for("connected", _external=True))


@app.route("/connected")
def connected():
    session["egnyte"] = oauth.egnyte.authorize_access_token()
    return redirect("/files")


@app.route("/files")
def files():
    answer = oauth.egnyte.get("fs/Shared", token=session["egnyte"])  #~ GET /pubapi/v1/fs/{path} handles=specific
    if answer.status_code == 401:
        return redirect("/connect")
    return answer.json()


@app.route("/administrators")
def list_administrators():
    return administrators(session["egnyte"]) or redirect("/connect")
