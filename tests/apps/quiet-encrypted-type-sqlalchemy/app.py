import os

import requests
from flask import Flask, abort, redirect, request, session
from models import Link, db

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]
db.init_app(app)


@app.get("/egnyte/callback")
def callback():
    if "error" in request.args or request.args.get("state") != session.pop("state", None):
        abort(403)
    answer = requests.post(
        f"https://{session['domain']}.egnyte.com/puboauth/token",
        data={
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": "https://clinics.example.com/egnyte/callback",
            "code": request.args["code"],
            "grant_type": "authorization_code",
        },
        timeout=30,
    )
    token = answer.json()["access_token"]
    link = db.session.execute(db.select(Link).filter_by(clinic=session["clinic"])).scalar_one_or_none()
    if link is None:
        db.session.add(Link(clinic=session["clinic"], domain=session["domain"], access_token=token))
    else:
        link.access_token = token
    db.session.commit()
    return redirect("/letters")


@app.get("/letters")
def letters():
    link = db.first_or_404(db.select(Link).filter_by(clinic=session["clinic"]))
    headers = {"Authorization": f"Bearer {link.access_token}"}
    return requests.get(f"https://{link.domain}.egnyte.com/pubapi/v1/fs/Shared/Letters", headers=headers, timeout=30).json()  #~ GET /pubapi/v1/fs/{path}
