import os
import sys
import time

import requests

PASSING = {429, 502, 503}


class TokenRefused(Exception):
    pass


class Poller:
    def __init__(self, domain, token_file):
        self.url = f"https://{domain}.egnyte.com/pubapi/v2/events"
        self.token_file = token_file
        self.token = self.read_token()

    def read_token(self):
        with open(self.token_file) as saved:
            return saved.read().strip()

    def poll(self, since, tries=2):
        answer = requests.get(self.url, params={"id": since}, headers={"Authorization": "Bearer " + self.token})  #~ GET /pubapi/v2/events
        if answer.status_code == 401 and tries:
            # the other process may have renewed it
            self.token = self.read_token()
            return self.poll(since, tries - 1)
        if answer.status_code == 401:
            raise TokenRefused
        if answer.status_code in PASSING:
            time.sleep(int(answer.headers.get("Retry-After", 5)))
            return self.poll(since, tries)
        return answer.json()


if __name__ == "__main__":
    poller = Poller(os.environ["EGNYTE_DOMAIN"], sys.argv[1])
    position = 0
    while True:
        try:
            position = poller.poll(position)["latest_id"]
        except TokenRefused:
            print("waiting for a new token", file=sys.stderr)
            time.sleep(60)
            continue
