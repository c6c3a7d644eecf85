import os

from flask import Flask, render_template

app = Flask(__name__)


@app.get("/")
def home():
    return render_template("home.html", domain=os.environ["EGNYTE_DOMAIN"], key=os.environ["EGNYTE_KEY"])


@app.get("/back")
def back():
    return render_template("back.html")
