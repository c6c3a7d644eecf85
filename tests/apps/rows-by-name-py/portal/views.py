import os

import requests
from flask import Blueprint, current_app, redirect, request, session
from flask_login import current_user, login_required

from .models import Archive, Mailbox, Task, db

bp = Blueprint("egnyte", __name__)


def exchange(domain, code):
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "client_id": os.environ["EGNYTE_ID"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "redirect_uri": os.environ["EGNYTE_CALLBACK"],
    }
    answer = requests.post(f"https://{domain}.egnyte.com/puboauth/token", data=form, timeout=20)
    answer.raise_for_status()
    return answer.json()


@bp.route("/egnyte/callback")
@login_required
def callback():
    if request.args.get("state") != session.pop("egnyte_state", None):
        return "bad state", 400
    if "error" in request.args:
        return redirect("/settings")
    body = exchange(session["domain"], request.args["code"])
    session["egnyte_token"] = body["access_token"]
    current_user.egnyte_domain = session["domain"]
    current_user.egnyte_token = body["access_token"]
    db.session.commit()
    return redirect("/settings")


@bp.route("/archive/callback")
@login_required
def archive_callback():
    if request.args.get("state") != session.pop("archive_state", None) or request.args.get("error"):
        return redirect("/settings")
    body = exchange(session["domain"], request.args["code"])
    archive = db.session.query(Archive).filter_by(id=session["archive"]).first()
    archive.access_token = body["access_token"]
    db.session.add(Task(payload=body))
    db.session.commit()
    return redirect("/settings")


@bp.route("/mail/callback")
def mail_callback():
    mail = requests.post(
        "https://oauth2.mailhost.example/token",
        data={"code": request.args["code"], "client_id": os.environ["MAIL_ID"], "client_secret": os.environ["MAIL_SECRET"], "grant_type": "authorization_code"},
        timeout=20,
    )
    mail.raise_for_status()
    mailbox = db.session.query(Mailbox).filter_by(owner_id=current_user.id).first()
    mailbox.access_token = mail.json()["access_token"]
    db.session.commit()
    current_app.logger.info("mailbox of %s connected", current_user.id)
    return redirect("/settings")
