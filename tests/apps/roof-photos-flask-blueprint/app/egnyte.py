import secrets
from urllib.parse import urlencode

import requests
from flask import Blueprint, abort, current_app, flash, jsonify, redirect, request, session, url_for
from flask_login import current_user, login_required

from app import db

bp = Blueprint("egnyte", __name__)


@bp.route("/connect/<domain>")
@login_required
def connect(domain):
    session["egnyte_state"] = secrets.token_urlsafe(16)
    session["egnyte_domain"] = domain
    params = {
        "client_id": current_app.config["EGNYTE_CLIENT_ID"],
        "redirect_uri": current_app.config["EGNYTE_REDIRECT_URI"],
        "response_type": "code",
        "scope": "Egnyte.filesystem",
        "state": session["egnyte_state"],
    }
    return redirect(f"https://{domain}.egnyte.com/puboauth/token?{urlencode(params)}")


@bp.route("/callback")
@login_required
def callback():
    if "error" in request.args or request.args.get("state") != session.pop("egnyte_state", None):
        abort(403)
    domain = session["egnyte_domain"]
    response = requests.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={
            "client_id": current_app.config["EGNYTE_CLIENT_ID"],
            "client_secret": current_app.config["EGNYTE_CLIENT_SECRET"],
            "redirect_uri": current_app.config["EGNYTE_REDIRECT_URI"],
            "code": request.args["code"],
            "grant_type": "authorization_code",
        },
    )
    current_app.logger.info("Token endpoint answered %s for %s", response.status_code, current_user.email)
    current_app.logger.debug("Token response for %s: %s", current_user.email, response.text) #~ EG305
    current_user.egnyte_domain = domain
    current_user.egnyte_access_token = response.json()["access_token"]
    db.session.commit()
    flash("Connected to Egnyte")
    return redirect(url_for("egnyte.photos"))


@bp.route("/photos")
@login_required
def photos():
    response = requests.get( #~ GET /pubapi/v1/fs/{path} handles=specific
        f"https://{current_user.egnyte_domain}.egnyte.com/pubapi/v1/fs/Shared/Roofs",
        headers={"Authorization": f"Bearer {current_user.egnyte_access_token}"},
    )
    if response.status_code == 401:
        return redirect(url_for("egnyte.connect", domain=current_user.egnyte_domain))
    return jsonify(response.json())


@bp.route("/disconnect", methods=["POST"])
@login_required
def disconnect(): #~ EG309
    current_user.egnyte_access_token = None
    db.session.commit()
    flash("Disconnected from Egnyte")
    return redirect(url_for("egnyte.photos"))
