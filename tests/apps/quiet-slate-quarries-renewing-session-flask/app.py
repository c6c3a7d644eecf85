from flask import Flask, jsonify, redirect

from quarries.egnyte import Egnyte, TokenRefused
from quarries.grants import Grants, Lost

app = Flask(__name__)
grants = Grants()


@app.errorhandler(TokenRefused)
@app.errorhandler(Lost)
def connect_again(_):
    return redirect("/connect")


@app.get("/<domain>/slates/<quarry>")
def slates(domain, quarry):
    return jsonify(Egnyte(domain, grants).slates(quarry))


@app.delete("/<domain>/slates/<quarry>/<name>")
def drop(domain, quarry, name):
    Egnyte(domain, grants).drop(quarry, name)
    return "", 204
