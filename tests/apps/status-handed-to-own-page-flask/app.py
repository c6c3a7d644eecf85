import os

import requests
from flask import Flask, jsonify, render_template, request

app = Flask(__name__)
ROOT = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"


def headers():
    return {"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"}


@app.route("/")
def index():
    return render_template("index.html")


@app.route("/plans/search")
def search():
    answer = requests.get(f"{ROOT}/search", params={"query": request.args["q"]}, headers=headers())  #~ GET /pubapi/v1/search handles=generic
    if not answer.ok:  #~ EG402
        return jsonify({"error": "search failed"}), answer.status_code
    return jsonify(answer.json()["results"])


@app.route("/hooks/nightly", methods=["POST"])
def nightly():
    answer = requests.get(f"{ROOT}/links", headers=headers())  #~ GET /pubapi/v1/links handles=unknown
    if not answer.ok:
        return jsonify({"error": "no links"}), answer.status_code
    return jsonify(answer.json()["ids"])
