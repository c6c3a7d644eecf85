"""Rows of the shelf, by dlt's own requests, which raise what is refused and wait where they are told to."""

import dlt
from dlt.sources.helpers import requests
from requests.auth import HTTPBasicAuth

API = "https://shelf.egnyte.com/pubapi/v1"  #~ EG501


@dlt.resource(write_disposition="merge")
def links(user: str = dlt.secrets.value, password: str = dlt.secrets.value):
    answer = requests.get(f"{API}/links", auth=HTTPBasicAuth(user, password))  #~ GET /pubapi/v1/links handles=generic; EG307; EG402
    yield answer.json()["ids"]


@dlt.resource(write_disposition="merge")
def bookmarks(token: str = dlt.secrets.value):
    answer = requests.get(f"{API}/bookmarks", headers={"Authorization": f"Bearer {token}"})  #~ GET /pubapi/v1/bookmarks handles=generic; EG402
    yield answer.json()["bookmarks"]


@dlt.resource(write_disposition="append")
def weather(user: str = dlt.secrets.value, password: str = dlt.secrets.value):
    """Somebody else's, who asks for a password."""
    yield requests.get("https://weather.example.org/today", auth=HTTPBasicAuth(user, password)).json()
