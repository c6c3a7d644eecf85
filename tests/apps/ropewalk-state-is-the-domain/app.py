import os
from urllib.parse import urlencode

import requests
from flask import Flask, abort, redirect, request, session

app = Flask(__name__)
app.secret_key = os.environ["ROPEWALK_SECRET"]
BACK = "https://ropewalk.example.com/cb"


@app.get("/connect")
def connect():
    session["domain"] = request.args["domain"]
    asked = urlencode(
        {
            "client_id": os.environ["EGNYTE_KEY"],
            "redirect_uri": BACK,
            "scope": "Egnyte.filesystem",
            "response_type": "code",
            "state": request.args["domain"],
        }
    )
    return redirect(f"https://{request.args['domain']}.egnyte.com/puboauth/token?{asked}")  #~ EG206


@app.get("/cb")
def back():
    if request.args.get("error") or request.args["state"] != session["domain"]:
        abort(403)
    answer = requests.post(
        f"https://{session['domain']}.egnyte.com/puboauth/token",
        data={
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "code": request.args["code"],
            "redirect_uri": BACK,
            "grant_type": "authorization_code",
        },
    )
    session["token"] = answer.json()["access_token"]
    return redirect("/")


@app.get("/")
def index():
    answer = requests.get(  #~ GET /pubapi/v1/fs/{path}
        f"https://{session['domain']}.egnyte.com/pubapi/v1/fs/Shared", headers={"Authorization": f"Bearer {session['token']}"}
    )
    if answer.status_code == 401:
        return redirect("/connect")
    if answer.status_code == 429:
        abort(503)
    return answer.json()
