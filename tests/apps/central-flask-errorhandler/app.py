import requests
from flask import Flask, jsonify, redirect

from files import files

app = Flask(__name__)
app.register_blueprint(files, url_prefix="/files")


@app.errorhandler(requests.HTTPError)
def egnyte_failed(error):
    if error.response.status_code == 401:
        return redirect("/connect")
    return jsonify(message="Egnyte is not available"), 502
