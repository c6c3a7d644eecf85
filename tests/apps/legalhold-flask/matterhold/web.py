import os
import secrets

from flask import Flask, abort, jsonify, redirect, request, session

from .egnyte import EgnyteClient
from .oauth import authorize_url, exchange_code

app = Flask(__name__)
app.secret_key = os.environ["MATTERHOLD_SECRET"]


@app.route("/connect/<domain>")
def connect(domain):
    session["state"] = secrets.token_urlsafe()
    return redirect(authorize_url(domain, session["state"]))


@app.route("/connected/<domain>")
def connected(domain):
    if request.args.get("error") or request.args.get("state") != session.pop("state", None):
        abort(400)
    app.config["TOKENS"][domain] = exchange_code(domain, request.args["code"])
    return "connected"


@app.route("/holds/<domain>", methods=["POST"])
def hold(domain):
    client = EgnyteClient(domain, app.config["TOKENS"][domain])
    custodian = request.json["custodian"]
    files = client.search(custodian)
    for file in files:
        client.lock(file["path"])
    client.leave_note(files[0]["path"], f"on hold for {custodian}")
    return jsonify(count=len(files))


def main():
    app.config["TOKENS"] = {}
    app.run()
