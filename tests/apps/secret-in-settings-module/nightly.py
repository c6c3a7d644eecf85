import os
import sys

import requests

from constants import CLIENT_ID, CLIENT_SECRET


def token(domain):
    form = {
        "grant_type": "authorization_code",
        "client_id": CLIENT_ID,
        "client_secret": CLIENT_SECRET,
        "code": sys.argv[1],
        "redirect_uri": "https://archive.example.org/back",
    }
    answer = requests.post(f"https://{domain}.egnyte.com/puboauth/token", data=form, timeout=20)
    answer.raise_for_status()
    return answer.json()["access_token"]


def main():
    domain = os.environ["EGNYTE_DOMAIN"]
    answer = requests.get(f"https://{domain}.egnyte.com/pubapi/v1/links", headers={"Authorization": f"Bearer {token(domain)}"}, timeout=20)  #~ GET /pubapi/v1/links
    if answer.status_code == 401:
        sys.exit("sign in again")
    if answer.status_code == 429:
        sys.exit("come back in " + answer.headers["Retry-After"])
    print(answer.json()["count"])


if __name__ == "__main__":
    main()
