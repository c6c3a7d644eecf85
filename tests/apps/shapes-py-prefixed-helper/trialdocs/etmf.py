"""The study folders of one domain."""
import os

import requests

BASE = "https://%s.egnyte.com/pubapi/v1" % os.environ["TRIAL_DOMAIN"]


class Etmf:
    def __init__(self, bearer):
        self.session = requests.Session()
        self.session.headers["Authorization"] = "Bearer " + bearer

    def _ask(self, verb, rest, **more):
        return self.session.request(verb, BASE + "/etmf/" + rest, timeout=30, **more)

    def studies(self):
        return self._ask("GET", "studies").json()  #~ GET /pubapi/v1/etmf/studies

    def levels(self, study):
        return self._ask("GET", "studies/%s/filing-levels" % study).json()  #~ GET /pubapi/v1/etmf/studies/{study_id}/filing-levels

    def folder(self, path):
        return self.session.get(BASE + "/fs/" + path)  #~ GET /pubapi/v1/fs/{path}

    def inbox(self):
        return self.folder("Shared/Trials/Inbox").json()
