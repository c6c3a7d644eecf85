"""Opens the sluices. What is empty in the settings is filled in by whoever installs this."""

import secrets
from urllib.parse import urlencode

import yaml
from flask import Flask, redirect, request, session

app = Flask(__name__)


def settings() -> dict:
    with open("config.yml") as file:
        return yaml.safe_load(file)


class Gate:
    def __init__(self, client_id: str, client_secret: str, back: str) -> None:
        if not client_id or not client_secret:
            raise ValueError("the keys of the sluice are missing")
        self.client_id = client_id
        self.back = back

    @property
    def sign_in(self) -> str:
        session["state"] = secrets.token_urlsafe()
        query = {
            "client_id": self.client_id,
            "redirect_uri": self.back,
            "response_type": "code",
            "scope": "Egnyte.filesystem",
            "state": session["state"],
        }
        return f"https://{request.args['domain']}.egnyte.com/puboauth/token?{urlencode(query)}"


config = settings()
gate = Gate(config["client_id"], config["client_secret"], f"http://localhost:{config['port']}/back")  #~ EG207:warning


@app.route("/")
def start():
    return redirect(gate.sign_in)
