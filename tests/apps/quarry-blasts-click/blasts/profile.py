import json
import os

PATH = os.path.expanduser("~/.blasts.json")
HISTORY = os.path.expanduser("~/.blasts.history")


class Profile:
    def __init__(self, domain, token):
        self.domain = domain
        self.token = token

    def save(self):
        with open(PATH, "w") as out:
            json.dump({"domain": self.domain, "token": self.token}, out) #~ EG303

    @staticmethod
    def wipe():
        if os.path.exists(PATH):
            os.remove(PATH)

    @staticmethod
    def wipe_history():
        if os.path.exists(HISTORY):
            os.remove(HISTORY)
