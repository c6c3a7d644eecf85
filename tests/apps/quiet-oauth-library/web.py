import os

from flask import Flask, redirect, request, session
from requests_oauthlib import OAuth2Session

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
CALLBACK = "https://minutes.example.com/egnyte/callback"


def base():
    return f"https://{session['domain']}.egnyte.com"


@app.route("/egnyte")
def start():
    session["domain"] = request.args["domain"]
    egnyte = OAuth2Session(os.environ["EGNYTE_KEY"], redirect_uri=CALLBACK, scope=["Egnyte.filesystem"])
    url, session["state"] = egnyte.authorization_url(base() + "/puboauth/token")
    return redirect(url)


@app.route("/egnyte/callback")
def callback():
    egnyte = OAuth2Session(os.environ["EGNYTE_KEY"], redirect_uri=CALLBACK, state=session["state"])
    token = egnyte.fetch_token(
        base() + "/puboauth/token",
        client_secret=os.environ["EGNYTE_SECRET"],
        include_client_id=True,
        authorization_response=request.url,
    )
    session["token"] = token["access_token"]
    return redirect("/minutes")


@app.route("/minutes")
def minutes():
    egnyte = OAuth2Session(token={"access_token": session["token"]})
    return egnyte.get(base() + "/pubapi/v1/fs/Shared/Minutes").json()  #~ GET /pubapi/v1/fs/{path}
