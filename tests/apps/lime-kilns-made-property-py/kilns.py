"""Signs in once and keeps what it was told for the next run."""
import json
import sys

import requests


def load(path):
    try:
        with open(path) as kept:
            return json.load(kept)
    except IOError:
        return {}


def save(settings, path):
    with open(path, "w") as kept:
        json.dump(settings, kept)  #~ EG303


class Kilns(object):
    _settings = None
    _shown = None

    def __init__(self, path):
        self.path = path

    def load_settings(self):
        if self._settings is None:
            self._settings = load(self.path)
        return self._settings

    def load_shown(self):
        if self._shown is None:
            self._shown = {"runs": 0}
        return self._shown

    settings = property(load_settings)
    shown = property(fget=load_shown, doc="What the last run showed.")

    def sign_in(self):
        answer = requests.post(
            "https://{}.egnyte.com/puboauth/token".format(self.settings["domain"]),
            data={
                "grant_type": "password",
                "client_id": self.settings["key"],
                "username": self.settings["user"],
                "password": self.settings["password"],
                "scope": "Egnyte.filesystem",
            },
        )
        answer.raise_for_status()
        self.settings["access_token"] = answer.json()["access_token"]
        save(self.settings, self.path)

    def show(self):
        self.shown["runs"] += 1
        with open("shown.json", "w") as kept:
            json.dump(self.shown, kept)


if __name__ == "__main__":
    kilns = Kilns(sys.argv[1])
    kilns.sign_in()
    kilns.show()
