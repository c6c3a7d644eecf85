import os
import secrets
from urllib.parse import urlencode

import requests
from cachelib import SimpleCache
from flask import Flask, abort, jsonify, redirect, request, session

from egnyte import Egnyte, Reconnect
from scopes import wanted

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
members = SimpleCache(default_timeout=0)
CALLBACK = "https://plots.example.com/egnyte"


@app.get("/connect/<domain>")
def connect(domain):
    session["state"], session["domain"] = secrets.token_hex(16), domain
    return redirect(f"https://{domain}.egnyte.com/puboauth/token?" + urlencode({  #~ EG108
        "client_id": os.environ["EGNYTE_KEY"],
        "redirect_uri": CALLBACK,
        "scope": wanted(),
        "state": session["state"],
        "response_type": "code",
    }))


@app.get("/egnyte")
def egnyte():
    if "error" in request.args or request.args.get("state") != session.pop("state", None):
        abort(403)
    reply = requests.post(f"https://{session['domain']}.egnyte.com/puboauth/token", timeout=20, data=dict(
        client_id=os.environ["EGNYTE_KEY"],
        client_secret=os.environ["EGNYTE_SECRET"],
        redirect_uri=CALLBACK,
        code=request.args["code"],
        grant_type="authorization_code",
    ))
    session["member"] = secrets.token_hex(16)
    members.set(session["member"], Egnyte(session["domain"], reply.json()["access_token"]))
    return redirect("/plots")


@app.get("/plots")
def plots():
    return jsonify([plot["name"] for plot in members.get(session["member"]).plots()])


@app.post("/plots/<plot>/invite")
def invite(plot):
    return jsonify(members.get(session["member"]).invite(plot))


@app.get("/committee")
def committee():
    groups, users = members.get(session["member"]).committee()
    return jsonify(groups=len(groups), users=len(users))


@app.errorhandler(Reconnect)
def reconnect(_):
    return redirect(f"/connect/{session['domain']}")
