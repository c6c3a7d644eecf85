import logging
import os
import urllib.parse

import requests

log = logging.getLogger(__name__)

DOMAIN = os.getenv("EGNYTE_DOMAIN")
CLIENT_ID = os.getenv("EGNYTE_CLIENT_ID")
CLIENT_SECRET = os.getenv("EGNYTE_CLIENT_SECRET")
USERNAME = os.getenv("EGNYTE_USERNAME")
PASSWORD = os.getenv("EGNYTE_PASSWORD")


def get_token():
    form = urllib.parse.urlencode(
        {
            "grant_type": "password",
            "client_id": CLIENT_ID,
            "client_secret": CLIENT_SECRET,
            "username": USERNAME,
            "password": PASSWORD,
            "scope": "Egnyte.filesystem",
        }
    )
    log.info("form: %s", form.replace(PASSWORD, "*" * 8).replace(CLIENT_SECRET, "*" * 8))
    log.info(f"again: {form.replace(PASSWORD, '***').replace(CLIENT_SECRET, '***')}")
    answer = requests.post(
        f"https://{DOMAIN}.egnyte.com/puboauth/token",
        data=form,
        headers={"Content-Type": "application/x-www-form-urlencoded"},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()["access_token"]
