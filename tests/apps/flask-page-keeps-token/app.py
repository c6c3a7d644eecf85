import secrets

from flask import Flask, redirect, render_template, request

app = Flask(__name__)
AUTHORIZE = "https://{domain}.egnyte.com/puboauth/token?response_type=token&client_id=gallery&redirect_uri={back}&scope={scope}&state={state}"  #~ EG201


@app.get("/connect")
def connect():
    back = "https://gallery.example/landing"
    return redirect(AUTHORIZE.format(domain=request.args["domain"], back=back, scope="Egnyte.filesystem", state=secrets.token_hex()))


@app.get("/landing")
def landing():
    return render_template("landing.html", title="Gallery")


@app.get("/")
def gallery():
    return render_template("gallery.html", title="Gallery", domain=request.args["domain"])
