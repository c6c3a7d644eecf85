"""Fetches a token for the booking office of the ferry, and says what it does."""

import logging
import os

import requests

log = logging.getLogger("ferry")
OFFICE = "https://acme.egnyte.com/puboauth/token"


def open_office() -> str:
    key = os.environ["FERRY_OFFICE_SECRET"]
    form = {
        "grant_type": "authorization_code",
        "client_id": "ferry-office",
        "client_secret": key,
        "code": input("code: "),
        "redirect_uri": "https://ferry.example.com/back",
        "scope": "Egnyte.filesystem",
    }
    log.debug("asking with %s", form)  #~ EG305
    log.debug(f"asking with {len(form)} fields")
    print(f"the key is {key}")  #~ EG305
    log.debug("asking as %s with a key of %d letters", form["client_id"], len(key))
    log.debug("asking with %s", {**form, "client_secret": "***"})
    answer = requests.post(OFFICE, data=form, timeout=20)
    answer.raise_for_status()
    return answer.json()["access_token"]


def book_a_berth() -> None:
    """Another company's key."""
    berth = os.environ["BERTH_SECRET"]
    print("berths are asked for with", berth)
    requests.post("https://berths.example.com/token", data={"client_secret": berth}, timeout=20)
