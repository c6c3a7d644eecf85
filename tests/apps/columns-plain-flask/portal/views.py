import secrets

from flask import abort, redirect, request, session

from portal import app, db, egnyte
from portal.models import AuditEntry, EgnyteConnection


@app.get("/egnyte")
def connect():
    session["state"] = secrets.token_urlsafe(32)
    session["domain"] = request.args["domain"]
    return redirect(egnyte.authorize_url(session["domain"], session["state"]))


@app.get("/egnyte/back")
def back():
    if request.args.get("state") != session.pop("state", None):
        abort(403)
    token, expires = egnyte.exchange(session["domain"], request.args["code"])
    connection = EgnyteConnection.query.filter_by(domain=session["domain"]).first()
    if connection is None:
        connection = EgnyteConnection(domain=session["domain"], access_token=token, expires_in=expires)
    else:
        connection.access_token = token
        connection.expires_in = expires
    db.session.add(connection)
    db.session.add(AuditEntry(text=f"connected {session['domain']}"))
    db.session.commit()
    return redirect("/")


@app.get("/files/<path:path>")
def files(path):
    return egnyte.folder(EgnyteConnection.query.first(), path)
