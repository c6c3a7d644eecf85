from flask import Flask, redirect, request, url_for

import store

app = Flask(__name__)


@app.get("/cb")
def callback():
    token = store.connect(request.args["code"], 1)
    return redirect(url_for("index", token=token["access_token"]))  #~ EG302


@app.get("/again")
def again():
    token = store.connect(request.args["code"], 1)
    return redirect(url_for("index", expires=token["expires_in"]))


@app.get("/")
def index():
    return "Connected."
