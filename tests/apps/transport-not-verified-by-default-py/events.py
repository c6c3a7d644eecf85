"""Brings the events of the last hours to the log collector. The address comes from its settings."""
import requests

from collector import settings


class SignInAgain(Exception):
    pass


class Feed:
    def __init__(self, section):
        self.address = section["api_url"]
        self.token = section["token"]

    def oldest(self):
        return self.ask("/pubapi/v2/events/cursor").json()["oldest_event_id"]  #~ GET /pubapi/v2/events/cursor handles=specific

    def since(self, cursor):
        return self.ask("/pubapi/v2/events?count=100&id=" + str(cursor)).json()  #~ GET /pubapi/v2/events handles=specific

    def ask(self, path, verify=False):
        headers = {"Authorization": "Bearer " + self.token}
        answer = requests.get(self.address + path, headers=headers, timeout=15, verify=verify)  #~ EG502:warning
        if answer.status_code == 401:
            raise SignInAgain("sign in to Egnyte again")
        if answer.status_code == 429:
            raise RuntimeError("too fast, wait for " + answer.headers["Retry-After"])
        return answer


class Collector:
    """What the events are brought to is a box in the same rack, with a certificate of its own."""

    def __init__(self, section):
        self.address = section["collector"]

    def bring(self, events):
        requests.post(self.address + "/v1/intake", json=events, timeout=15, verify=False).raise_for_status()


def main():
    feed = Feed(settings.read("egnyte"))
    Collector(settings.read("egnyte")).bring(feed.since(feed.oldest())["events"])


if __name__ == "__main__":
    main()
