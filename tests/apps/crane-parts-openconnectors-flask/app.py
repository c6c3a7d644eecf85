import os

from flask import Flask, abort, jsonify, redirect, request, session

from connectors import OpenConnectors
from egnyte import EgnyteFiles, TokenRejected

app = Flask(__name__)
app.secret_key = os.environ["FLASK_SECRET"]


@app.errorhandler(TokenRejected)
def token_rejected(_error):
    return redirect("/settings/token")


@app.route("/connect/<subdomain>")
def connect(subdomain):
    session["subdomain"] = subdomain
    return redirect(OpenConnectors().egnyte_sign_in_url(subdomain))


@app.route("/egnyte/callback")
def callback():
    if "error" in request.args:
        abort(403)
    session["instance"] = OpenConnectors().create_egnyte(session["subdomain"], request.args["code"])
    return redirect("/")


@app.route("/dropbox/callback")
def dropbox_callback():
    session["dropbox"] = OpenConnectors().create_dropbox(request.args["code"])
    return redirect("/")


@app.route("/parts/<crane>")
def parts(crane):
    return jsonify(EgnyteFiles().listing(f"Shared/Cranes/{crane}"))


@app.route("/parts/<crane>/drawing")
def drawing(crane):
    return EgnyteFiles().drawing(f"Shared/Cranes/{crane}/drawing.pdf")


@app.route("/parts/<crane>/lock", methods=["POST"])
def lock(crane):
    files = EgnyteFiles()
    files.note(f"/Shared/Cranes/{crane}/drawing.pdf", request.form["why"])
    return jsonify(files.lock(f"Shared/Cranes/{crane}/drawing.pdf", 30))
