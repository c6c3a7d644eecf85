"""Asks for a token once and keeps what the nightly job needs."""
import io
import os
import sys

import requests


def redeem(domain, code):
    answer = requests.post(
        "https://%s.egnyte.com/puboauth/token" % domain,
        data={
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": "https://jobs.wickmoor.example/back",
            "code": code,
            "grant_type": "authorization_code",
        },
    )
    answer.raise_for_status()
    return answer.json()["access_token"]


def to_file(domain, code):
    with open("token.txt", "w") as kept:
        print(redeem(domain, code), file=kept)  #~ EG303


def to_error_output(domain, code):
    print("token", redeem(domain, code), file=sys.stderr)  #~ EG305


def to_output(domain, code):
    print("token", redeem(domain, code), sep="=", flush=True)  #~ EG305


def in_memory(domain, code):
    text = io.StringIO()
    print(redeem(domain, code), file=text)
    return len(text.getvalue())


def to_whatever(domain, code, sealed):
    print(redeem(domain, code), file=sealed)


if __name__ == "__main__":
    {"file": to_file, "error": to_error_output, "out": to_output, "memory": in_memory}[sys.argv[1]](*sys.argv[2:4])
