import logging
import os
import time

import requests

log = logging.getLogger("godwit")


def sign_in(domain, code):
    grant = requests.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": os.environ["EGNYTE_BACK"],
            "code": code,
            "grant_type": "authorization_code",
        },
        timeout=30,
    )
    grant.raise_for_status()
    answer = grant.json()
    log.info("a token of type %s, good for %s seconds", answer["token_type"], answer["expires_in"])
    return answer["access_token"]


def links(domain, token):
    response = requests.get(f"https://{domain}.egnyte.com/pubapi/v1/links", headers={"Authorization": f"Bearer {token}"}, timeout=30)  #~ GET /pubapi/v1/links
    if response.status_code == 401:
        log.warning("the token is no longer good: sign in again")
        return None
    if response.status_code == 429:
        time.sleep(int(response.headers["Retry-After"]))
        return links(domain, token)
    return response.json()
