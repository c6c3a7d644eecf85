"""What comes back in the state is held against what was kept."""
import base64
import hashlib
import hmac
import json
import os
import secrets

import redis
from flask import Flask, abort, redirect, request, session
from itsdangerous import URLSafeTimedSerializer

from egnyte_oauth import authorize_url, redeem

app = Flask(__name__)
cache = redis.Redis.from_url(os.environ["REDIS_URL"])
serializer = URLSafeTimedSerializer(os.environ["SECRET_KEY"])
connections = {}
pending = {}


@app.route("/egnyte/connect/<domain>")
def connect(domain):
    nonce = secrets.token_hex(16)
    cache.setex(f"egnyte-state:{nonce}", 600, domain)
    return redirect(authorize_url(domain, f"{domain}:{nonce}"))


@app.route("/egnyte/callback")
def callback():
    if "error" in request.args:
        abort(400)
    domain, nonce = request.args["state"].split(":")
    if cache.get(f"egnyte-state:{nonce}") is None:
        abort(403)
    connections[domain] = redeem(domain, request.args["code"])
    return redirect("/")


@app.route("/egnyte/signed/<domain>")
def signed(domain):
    return redirect(authorize_url(domain, serializer.dumps({"domain": domain})))


@app.route("/egnyte/signed/back")
def signed_back():
    if request.args.get("error"):
        abort(400)
    state = serializer.loads(request.args["state"], max_age=600)
    connections[state["domain"]] = redeem(state["domain"], request.args["code"])
    return redirect("/")


def mac(payload):
    return hmac.new(os.environ["SECRET_KEY"].encode(), payload.encode(), hashlib.sha256).hexdigest()


@app.route("/egnyte/mac/back")
def mac_back():
    if request.args.get("error"):
        abort(400)
    payload, _, signature = request.args.get("state", "").rpartition(".")
    if not hmac.compare_digest(mac(payload), signature):
        abort(403)
    domain = json.loads(base64.b64decode(payload))["domain"]
    connections[domain] = redeem(domain, request.args["code"])
    return redirect("/")


@app.route("/egnyte/kept/back")
def kept_back():
    if request.args.get("error"):
        abort(400)
    payload = json.loads(base64.b64decode(request.args["state"]))
    if pending.pop(payload["nonce"], None) is None:
        abort(403)
    connections[payload["domain"]] = redeem(payload["domain"], request.args["code"])
    return redirect("/")


@app.route("/egnyte/session/back")
def session_back():
    if request.args.get("error"):
        abort(400)
    payload = json.loads(base64.b64decode(request.args["state"]))
    if payload["nonce"] != session.pop("egnyte_nonce", None):
        abort(403)
    connections[payload["domain"]] = redeem(payload["domain"], request.args["code"])
    return redirect("/")
