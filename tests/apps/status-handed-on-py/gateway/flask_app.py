import requests
from flask import Flask, Response, abort, jsonify, request

app = Flask(__name__)


def ask(path):
    root = f"https://{request.headers['X-Egnyte-Domain']}.egnyte.com/pubapi"
    return requests.get(root + path, headers={"Authorization": request.headers["Authorization"]}, timeout=30)


@app.get("/links")
def links():
    """Whoever asks the gateway is told what Egnyte said."""
    answer = ask("/v1/links")  #~ GET /pubapi/v1/links handles=unknown
    return Response(answer.content, status=answer.status_code, content_type="application/json")


@app.get("/notes")
def notes():
    answer = ask("/v1/notes")  #~ GET /pubapi/v1/notes handles=unknown
    return jsonify(answer.json()), answer.status_code


@app.get("/groups")
def groups():
    answer = ask("/v2/groups")  #~ GET /pubapi/v2/groups handles=unknown
    if not answer.ok:
        abort(answer.status_code)
    return jsonify(answer.json())


@app.get("/bookmarks")
def bookmarks():
    """Whatever Egnyte says arrives as a success."""
    return jsonify(ask("/v1/bookmarks").json())  #~ GET /pubapi/v1/bookmarks handles=none; EG401
