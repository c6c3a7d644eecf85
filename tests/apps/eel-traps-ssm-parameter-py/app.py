import os

import boto3
import requests
from flask import Flask, redirect, request, session

app = Flask(__name__)
app.secret_key = os.environ["SESSION_KEY"]
ssm = boto3.client("ssm")


@app.route("/egnyte/callback")
def callback():
    if "error" in request.args or request.args["state"] != session.pop("state"):
        return redirect("/denied")
    answer = requests.post(
        f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/puboauth/token",
        data={
            "grant_type": "authorization_code",
            "code": request.args["code"],
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": "https://traps.example.com/egnyte/callback",
        },
        timeout=10,
    )
    token = answer.json()["access_token"]
    ssm.put_parameter(Name="/traps/egnyte/token", Value=token, Type="String", Overwrite=True)  #~ EG303
    ssm.put_parameter(Name="/traps/egnyte/sealed", Value=token, Type="SecureString", Overwrite=True)
    ssm.put_parameter(Name="/traps/egnyte/sealed", Value=token, Overwrite=True)
    app.logger.info("a token of %d letters is kept", len(token))
    return redirect("/")
