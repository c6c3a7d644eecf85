import os

import requests
from flask import Blueprint, jsonify, session

files = Blueprint("files", __name__)
BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"


def fetch(path, **params):
    response = requests.get(BASE + path, params=params, headers={"Authorization": f"Bearer {session['token']}"})
    response.raise_for_status()  #~ EG403
    return response.json()


@files.get("/")
def index():
    return jsonify(fetch("/fs/Shared", list_content="true"))  #~ GET /pubapi/v1/fs/{path} handles=specific


@files.get("/find/<text>")
def find(text):
    return jsonify(fetch("/search", query=text))  #~ GET /pubapi/v1/search handles=specific
