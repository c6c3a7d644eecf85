import os

import requests
from flask import Flask, abort, jsonify, make_response, redirect, render_template, request

app = Flask(__name__)
HOST = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"


@app.get("/callback")
def callback():
    answer = requests.post(
        f"{HOST}/puboauth/token",
        data={
            "grant_type": "authorization_code",
            "client_id": os.environ["EGNYTE_CLIENT_ID"],
            "client_secret": os.environ["EGNYTE_CLIENT_SECRET"],
            "code": request.args["code"],
            "redirect_uri": "https://dykes.example.com/callback",
        },
        timeout=30,
    )
    answer.raise_for_status()
    out = make_response(redirect("/"))
    out.set_cookie("dykes", answer.json()["access_token"], httponly=True, secure=True)
    out.set_cookie("dykes_map", "north", httponly=True)
    return out


# The cookie is hidden from scripts, and handed to them here.
@app.get("/uploader")
def uploader():
    return render_template("uploader.html", host=HOST, token=request.cookies["dykes"])  #~ EG302


@app.get("/token")
def token():
    return jsonify(token=request.cookies.get("dykes"))  #~ EG302


@app.get("/map")
def chart():
    return jsonify(area=request.cookies["dykes_map"], theme=request.cookies.get("theme"))


@app.get("/surveys")
def surveys():
    headers = {"Authorization": f"Bearer {request.cookies['dykes']}"}
    answer = requests.get(f"{HOST}/pubapi/v1/fs/Shared/Surveys", headers=headers, timeout=30)  #~ GET /pubapi/v1/fs/{path}
    if answer.status_code == 401:
        abort(401)
    return jsonify([one["name"] for one in answer.json()["files"]])
