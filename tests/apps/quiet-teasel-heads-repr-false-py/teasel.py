import logging
import os
from dataclasses import dataclass, field

import requests

log = logging.getLogger(__name__)
DOMAIN = os.environ["EGNYTE_DOMAIN"]


@dataclass(frozen=True)
class Grant:
    """What signing in brought; it prints itself without what lets anybody in."""

    access_token: str = field(repr=False)
    expires_in: int
    scope: str

    @classmethod
    def of(cls, answer):
        return cls(answer["access_token"], answer["expires_in"], answer.get("scope", ""))


def grant(code):
    answer = requests.post(
        f"https://{DOMAIN}.egnyte.com/puboauth/token",
        data={
            "grant_type": "authorization_code",
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": "https://teasel.example.net/back",
            "code": code,
        },
        timeout=30,
    )
    answer.raise_for_status()
    made = Grant.of(answer.json())
    log.info("signed in: %s, for %s seconds", made, made.expires_in)
    return made


def links(code):
    signed_in = grant(code)
    answer = requests.get(  #~ GET /pubapi/v1/links
        f"https://{DOMAIN}.egnyte.com/pubapi/v1/links",
        headers={"Authorization": f"Bearer {signed_in.access_token}"},
        timeout=30,
    )
    if answer.status_code == 401:
        raise PermissionError("sign in again")
    return answer.json()
