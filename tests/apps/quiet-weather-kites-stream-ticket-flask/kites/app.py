import os

from flask import Flask, Response, redirect, render_template, request, session
from flask_session import Session
from itsdangerous import URLSafeTimedSerializer

from . import egnyte

app = Flask(__name__)
app.config.update(SESSION_TYPE="filesystem", SECRET_KEY=os.environ["SECRET_KEY"])
Session(app)
tickets = URLSafeTimedSerializer(app.secret_key, salt="stream")


@app.errorhandler(egnyte.SignInAgain)
def sign_in(error):
    return redirect("/egnyte/connect")


@app.get("/")
def index():
    token = tickets.dumps(session["domain"])
    return render_template("index.html", stream=f"/stream?access_token={token}")


@app.get("/stream")
def stream():
    tickets.loads(request.args["access_token"], max_age=60)
    found = egnyte.call("/v1/search", query="token kites", offset=request.args.get("page_token", 0))  #~ GET /pubapi/v1/search
    return Response((f"data: {hit['name']}\n\n" for hit in found["results"]), mimetype="text/event-stream")


@app.get("/weather")
def weather():
    return redirect("https://weather.example.com/v2/wind?token=" + os.environ["WEATHER_TOKEN"])


@app.post("/egnyte/disconnect")
def disconnect():
    egnyte.forget()
    return redirect("/")
