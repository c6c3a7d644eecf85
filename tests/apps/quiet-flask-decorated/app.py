import functools
import hmac
import os
import secrets
import time

import requests
from cryptography.fernet import Fernet
from flask import Flask, abort, current_app, flash, g, jsonify, redirect, render_template, request, session, url_for
from flask_wtf.csrf import CSRFProtect, generate_csrf

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
csrf = CSRFProtect(app)
vault = Fernet(os.environ["VAULT_KEY"])


def needs_egnyte(view):
    @functools.wraps(view)
    def wrapped(*args, **kwargs):
        if "egnyte" not in session:
            return redirect(url_for("connect"))
        g.egnyte_token = vault.decrypt(session["egnyte"].encode()).decode()
        try:
            return view(*args, **kwargs)
        except requests.HTTPError as error:
            if error.response.status_code == 401:
                session.pop("egnyte")
                flash("Please connect Egnyte again")
                return redirect(url_for("connect"))
            if error.response.status_code in (403, 429) and "Retry-After" in error.response.headers:
                return render_template("busy.html", seconds=error.response.headers["Retry-After"]), 503
            raise
    return wrapped


def egnyte(method, path, **kwargs):
    url = "https://%s.egnyte.com/pubapi/v1%s" % (session["domain"], path)
    response = requests.request(method, url, headers={"Authorization": "Bearer %s" % g.egnyte_token}, timeout=30, **kwargs)
    current_app.logger.info("%s %s -> %s", method, path, response.status_code)
    response.raise_for_status()
    return response


@app.after_request
def csrf_cookie(response):
    response.set_cookie("csrf_token", generate_csrf())
    return response


@app.route("/connect")
def connect():
    session["domain"] = request.args.get("domain", "")
    session["state"] = secrets.token_urlsafe(24)
    params = {
        "client_id": os.environ["EGNYTE_ID"],
        "redirect_uri": url_for("callback", _external=True, _scheme="https"),
        "scope": "Egnyte.filesystem Egnyte.link",
        "state": session["state"],
        "response_type": "code",
    }
    return redirect(requests.Request("GET", f"https://{session['domain']}.egnyte.com/puboauth/token", params=params).prepare().url)


@app.route("/callback")
def callback():
    if not hmac.compare_digest(request.args.get("state", ""), session.pop("state", "")):
        abort(400)
    if "error" in request.args:
        flash(request.args["error"])
        return redirect("/")
    token = requests.post(
        f"https://{session['domain']}.egnyte.com/puboauth/token",
        data={
            "client_id": os.environ["EGNYTE_ID"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": url_for("callback", _external=True, _scheme="https"),
            "code": request.args["code"],
            "grant_type": "authorization_code",
        },
        timeout=30,
    )
    if not token.ok:
        current_app.logger.warning("token request failed with %s", token.status_code)
        abort(502)
    session["egnyte"] = vault.encrypt(token.json()["access_token"].encode()).decode()
    return redirect("/")


@app.route("/files/<path:path>")
@needs_egnyte
def files(path):
    return jsonify(egnyte("GET", f"/fs/{path}").json())  #~ GET /pubapi/v1/fs/{path} handles=specific


@app.post("/share")
@needs_egnyte
def share():
    body = {"path": request.form["path"], "type": "file", "accessibility": "anyone"}
    return jsonify(egnyte("POST", "/links", json=body).json())  #~ POST /pubapi/v1/links handles=specific
