from flask import Blueprint, redirect, session, url_for

from diary.oauth import oauth

bp = Blueprint("diary", __name__)


@bp.route("/connect")
def connect():
    return oauth.egnyte.authorize_redirect(url_for("diary.connected", _external=True, _scheme="https"))


@bp.route("/connected")
def connected():
    session["token"] = oauth.egnyte.authorize_access_token()
    return redirect(url_for("diary.days"))


@bp.route("/days")
def days():
    answer = oauth.egnyte.get("v1/fs/Shared/Diary", token=session["token"])  #~ GET /pubapi/v1/fs/{path} handles=specific
    if answer.status_code == 401:
        return redirect(url_for("diary.connect"))
    return answer.json()
