"""The choir's mailing list lives with another provider."""

import os
import secrets

import requests
from flask import Blueprint, abort, redirect, request, session

pages = Blueprint("mail", __name__, url_prefix="/mail")


def came_back():
    if request.args.get("state") != session.pop("mail_state", None) or "error" in request.args:
        abort(403)


@pages.get("/connect")
def connect():
    session["mail_state"] = secrets.token_urlsafe(16)
    return redirect(f"https://mail.example/oauth?client_id={os.environ['MAIL_KEY']}&response_type=code&state={session['mail_state']}")


@pages.get("/back")
def back():
    came_back()
    form = {"code": request.args["code"], "grant_type": "authorization_code", "client_secret": os.environ["MAIL_SECRET"]}
    session["mail"] = requests.post("https://mail.example/token", data=form, timeout=20).json()["access_token"]
    return redirect("/")
