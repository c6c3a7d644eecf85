from flask import Flask, abort, request, session
from flask_sqlalchemy import SQLAlchemy

from grant import redeem

app = Flask(__name__)
db = SQLAlchemy(app)


class Grant(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    domain = db.Column(db.String(63))
    token = db.Column(db.String(255))  #~ EG303


@app.route("/egnyte/back")
def back():
    if request.args.get("error") or request.args["state"] != session.pop("state"):
        abort(403)
    grant = Grant.query.filter_by(domain=session["domain"]).first()
    grant.token = redeem(session["domain"], request.args["code"])
    db.session.commit()
    return "connected"
