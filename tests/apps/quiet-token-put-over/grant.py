import logging
import os

import requests

log = logging.getLogger(__name__)


def redeem(domain, code):
    answer = requests.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": "https://cranes.dockmoor.example/egnyte/back",
            "code": code,
            "grant_type": "authorization_code",
        },
    )
    answer.raise_for_status()
    grant = answer.json()
    log.debug("grant %s", {**grant, "access_token": "***"})
    log.debug("grant %s", grant | {"access_token": "***"})
    log.debug("grant %s", {"domain": domain, **grant})  #~ EG305
    log.debug("grant %s", {"access_token": grant["access_token"], **grant, "domain": domain})  #~ EG305
    return grant["access_token"]
