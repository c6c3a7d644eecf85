import os

from clients import Consent, Labels, Shelves, Weather
from flask import Flask, abort, redirect, request, session

app = Flask(__name__)


@app.get("/connect")
def connect():
    url, session["state"] = Consent(request.args["domain"], ["Egnyte.filesystem", "Egnyte.link", "Egnyte.adit"]).page()  #~ EG104
    session["domain"] = request.args["domain"]
    return redirect(url)


@app.get("/back")
def back():
    if "error" in request.args:
        abort(403)
    consent = Consent(session["domain"], None, state=session.pop("state"))
    session["token"] = consent.fetch_token(
        consent.authorize, code=request.args["code"], client_secret=os.environ["EGNYTE_SECRET"], include_client_id=True
    )["access_token"]
    return redirect("/shelves")


@app.get("/shelves")
def shelves():
    folder = Shelves(session["domain"], session["token"]).folder("/Shared")
    links = Labels(session["domain"], session["token"]).links()
    return {"folder": folder, "links": links, "weather": Weather(os.environ["WEATHER_KEY"]).today()}
