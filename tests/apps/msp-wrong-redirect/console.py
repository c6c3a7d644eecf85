import os
from urllib.parse import urlencode

import requests
from flask import Flask, redirect, request

app = Flask(__name__)
NFR = os.environ["EGNYTE_NFR_DOMAIN"]


@app.route("/connect")
def connect():
    query = {
        "client_id": os.environ["EGNYTE_MSP_KEY"],
        "redirect_uri": "https://resellers.egnyte.com/accounts/login/",
        "response_type": "code",
    }
    return redirect(f"https://{NFR}.egnyte.com/puboauth/token?" + urlencode(query))
    #~^ EG211


@app.route("/domains")
def domains():
    return requests.get(  #~ GET /pubapi/v1/msp/domains
        f"https://{NFR}.egnyte.com/pubapi/v1/msp/domains", headers={"Authorization": request.headers["Authorization"]}
    ).json()
