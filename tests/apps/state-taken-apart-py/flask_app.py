"""The tenant and the page to go back to travel in the state."""
import base64
import json
import secrets

from flask import Flask, abort, redirect, request

from egnyte_oauth import authorize_url, redeem

app = Flask(__name__)
connections = {}


def pack(**values):
    return base64.urlsafe_b64encode(json.dumps(values).encode()).decode()


def unpack(state):
    return json.loads(base64.urlsafe_b64decode(state + "=" * (-len(state) % 4)))


@app.route("/egnyte/connect/<domain>")
def connect(domain):
    return redirect(authorize_url(domain, pack(domain=domain, next=request.referrer, nonce=secrets.token_hex(8))))


@app.route("/egnyte/callback")
def callback():
    if "error" in request.args:
        abort(400, "Egnyte was not connected")
    state = unpack(request.args["state"])
    domain = state["domain"]
    connections[domain] = redeem(domain, request.args["code"])  #~ EG206
    return redirect(state.get("next") or "/")
