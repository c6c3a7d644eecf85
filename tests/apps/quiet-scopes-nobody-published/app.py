"""Tasks and metadata have no published scope: which one they need is an inference, and no ground for a finding."""

import secrets

import requests
from flask import Flask, redirect, request

app = Flask(__name__)


@app.route("/connect/<domain>")
def connect(domain):
    return redirect(f"https://{domain}.egnyte.com/puboauth/token?response_type=code&client_id=tasks&redirect_uri=https://tasks.example/&scope=Egnyte.link&state={secrets.token_hex()}")


def egnyte(domain, path):
    answer = requests.get(f"https://{domain}.egnyte.com/pubapi/v1/{path}", headers={"Authorization": request.headers["X-Token"]})
    return redirect(f"/connect/{domain}") if answer.status_code == 401 else answer.json()  #~ EG403


@app.route("/tasks/<domain>")
def tasks(domain):
    return egnyte(domain, "tasks")  #~ GET /pubapi/v1/tasks handles=specific


@app.route("/namespaces/<domain>")
def namespaces(domain):
    return egnyte(domain, "properties/namespace")  #~ GET /pubapi/v1/properties/namespace handles=specific


@app.route("/links/<domain>")
def links(domain):
    return egnyte(domain, "links")  #~ GET /pubapi/v1/links handles=specific
