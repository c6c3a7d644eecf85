import os

from flask import Flask

from desk import serve

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
serve(app, os.environ["EGNYTE_DOMAIN"])
