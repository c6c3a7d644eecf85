import secrets

import requests
from flask import abort, redirect, request, session

from portal import app, db, egnyte
from portal.models import AdminConnection, EgnyteConnection, HybridConnection, ServiceConnection, SlackConnection, box


@app.get("/egnyte")
def connect():
    session["state"] = secrets.token_urlsafe(32)
    session["domain"] = request.args["domain"]
    return redirect(egnyte.authorize_url(session["domain"], session["state"]))


@app.get("/egnyte/back")
def back():
    if request.args.get("state") != session.pop("state", None):
        abort(403)
    token, _ = egnyte.exchange(session["domain"], request.args["code"])
    db.session.add(EgnyteConnection(domain=session["domain"], access_token=token))
    db.session.add(AdminConnection(access_token=token))
    db.session.add(ServiceConnection(sealed_token=box.encrypt(token.encode()).decode()))
    hybrid = HybridConnection()
    hybrid.token = token
    db.session.add(hybrid)
    db.session.commit()
    return redirect("/")


@app.get("/slack/back")
def slack():
    body = requests.post("https://slack.com/api/oauth.v2.access", data={"code": request.args["code"]}, timeout=30).json()
    db.session.add(SlackConnection(access_token=body["access_token"]))
    db.session.commit()
    return redirect("/")


@app.get("/files/<path:path>")
def files(path):
    return egnyte.folder(EgnyteConnection.query.first(), path)
