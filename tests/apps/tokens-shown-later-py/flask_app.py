import os
import secrets

from flask import Flask, abort, jsonify, redirect, render_template, request, session
from exchange import authorize_url, redeem

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]


@app.get("/egnyte/connect/<domain>")
def connect(domain):
    session["state"] = secrets.token_urlsafe(16)
    session["domain"] = domain
    return redirect(authorize_url(domain, session["state"]))


@app.get("/egnyte/callback")
def callback():
    if request.args.get("error") or request.args.get("state") != session.pop("state", None):
        abort(403)
    answer = redeem(session["domain"], request.args["code"])
    session["egnyte_token"] = answer["access_token"]
    session["egnyte_lifetime"] = answer["expires_in"]
    return redirect("/")


@app.get("/api/token")
def token():
    return jsonify(token=session["egnyte_token"])  #~ EG302


@app.get("/api/token-or-none")
def token_or_none():
    return {"token": session.get("egnyte_token"), "domain": session.get("domain")}  #~ EG302


@app.get("/")
def index():
    return render_template("index.html", egnyte_token=session.get("egnyte_token"))  #~ EG302


@app.get("/api/status")
def status():
    return jsonify(connected="egnyte_token" in session, lifetime=session.get("egnyte_lifetime"), domain=session.get("domain"))
