import dataclasses
import logging
import os
from collections import namedtuple

import requests

log = logging.getLogger(__name__)
Pair = namedtuple("Pair", "token lifetime")


@dataclasses.dataclass
class Tokens:
    access_token: str
    expires_in: int = 0


@dataclasses.dataclass(frozen=True)
class Kept:
    access_token: str = dataclasses.field(repr=False)
    expires_in: int = 0


@dataclasses.dataclass
class Masked:
    access_token: str

    def __repr__(self):
        return "Masked(***)"


def grant(code):
    answer = requests.post(
        f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/puboauth/token",
        data={
            "grant_type": "authorization_code",
            "code": code,
            "client_id": os.environ["EGNYTE_CLIENT_ID"],
            "client_secret": os.environ["EGNYTE_CLIENT_SECRET"],
            "redirect_uri": "https://printed.example.com/callback",
            "scope": "Egnyte.link",
        },
        timeout=30,
    )
    return answer.json()


def shows_all(code):
    granted = grant(code)
    log.info("%r", Tokens(granted["access_token"], 3600))  #~ EG305


def shows_a_tuple(code):
    granted = grant(code)
    log.info(Pair(granted["access_token"], 3600))  #~ EG305


def shows_in_a_text(code):
    granted = grant(code)
    log.info(f"signed in: {Tokens(granted['access_token'])}")  #~ EG305


def shows_what_matches(code):
    match grant(code):
        case {"access_token": str(token)}:
            log.info(token)  #~ EG305


def shows_nothing(code):
    granted = grant(code)
    log.info("%s", Kept(granted["access_token"], 3600))
    log.info("%s", Masked(granted["access_token"]))
    log.info("expires in %(expires_in)s", granted)
    log.info(Pair(granted["access_token"], 3600).lifetime)


if __name__ == "__main__":
    for show in (shows_all, shows_a_tuple, shows_in_a_text, shows_what_matches, shows_nothing):
        show(input("code: "))
