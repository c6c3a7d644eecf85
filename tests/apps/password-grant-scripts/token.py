import os

import requests


def token(domain):
    data = {"grant_type": "password", "client_id": os.environ["EGNYTE_KEY"], "username": os.environ["EGNYTE_USER"]}
    data["password"] = os.environ["EGNYTE_PASSWORD"]
    return requests.post("https://%s.egnyte.com/puboauth/token" % domain, data=data).json()["access_token"]  #~ EG103


def scoped_token(domain):
    data = {"grant_type": "password", "client_id": os.environ["EGNYTE_KEY"], "username": os.environ["EGNYTE_USER"]}
    data["password"] = os.environ["EGNYTE_PASSWORD"]
    data["scope"] = "Egnyte.filesystem"
    return requests.post("https://%s.egnyte.com/puboauth/token" % domain, data=data).json()["access_token"]
