import hashlib

import requests

from vals import BOX_PAIR, HOUSE, PAIRS, SALT, Site

BACK = "https://ledger.example.net/egnyte/back"


def _swap(domain, code, pair):
    body = {
        "grant_type": "authorization_code",
        "client_id": "ledger-worker",
        "client_secret": pair,
        "code": code,
        "redirect_uri": BACK,
        "scope": "Egnyte.filesystem",
    }
    return requests.post(f"https://{domain}.egnyte.com/puboauth/token", data=body, timeout=20)


def house(domain, code):
    return _swap(domain, code, HOUSE)


def north(domain, code):
    return _swap(domain, code, PAIRS["north"])


def south(domain, code):
    return _swap(domain, code, PAIRS["south"])


def east(domain, code):
    return _swap(domain, code, PAIRS["east"])


def site(domain, code):
    return _swap(domain, code, Site.mark)


def blank(domain, code):
    return _swap(domain, code, Site.blank)


def box(code):
    return requests.post(
        "https://api.box.com/oauth2/token",
        data={"grant_type": "authorization_code", "client_secret": BOX_PAIR, "code": code},
        timeout=20,
    )


def fingerprint(path):
    return hashlib.sha256((SALT + path).encode()).hexdigest()


if __name__ == "__main__":
    import sys

    for swap in (house, north, south, east, site, blank):
        answer = swap(sys.argv[1], sys.argv[2])
        if answer.status_code != 200:
            sys.exit("no token")
    box(sys.argv[3])
    print(fingerprint("/Shared"))
