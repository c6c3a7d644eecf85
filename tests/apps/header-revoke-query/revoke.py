import json
import sys

import httpx


def by_params(path):
    with open(path) as kept:
        held = json.load(kept)
    answer = httpx.post(
        "https://{}.egnyte.com/pubapi/v1/tokens/revoke".format(held["domain"]),
        params={"token": held["refresh_token"]},  #~ EG306
    )
    return answer.status_code


def by_address(domain, token):
    return httpx.post(f"https://{domain}.egnyte.com/pubapi/v1/tokens/revoke?token={token}").status_code  #~ EG306


def by_body(domain, token):
    return httpx.post(f"https://{domain}.egnyte.com/pubapi/v1/tokens/revoke", data={"token": token}).status_code


def of_others(token):
    return httpx.post("https://oauth2.maps.example/revoke", params={"token": token}).status_code


if __name__ == "__main__":
    print(by_params(sys.argv[1]), by_address(*sys.argv[2:4]), by_body(*sys.argv[2:4]), of_others(sys.argv[4]))
