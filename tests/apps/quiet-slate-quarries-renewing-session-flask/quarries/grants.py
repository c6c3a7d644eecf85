import json
import os

import keyring


class Lost(Exception):
    """The user has to sign in again."""


class Grants:
    def _read(self, domain):
        kept = keyring.get_password("slate-quarries", domain)
        if kept is None:
            raise Lost
        return json.loads(kept)

    def current(self, domain):
        return self._read(domain)["access_token"]

    def refresh_token(self, domain):
        return self._read(domain)["refresh_token"]

    def keep(self, domain, grant):
        keyring.set_password("slate-quarries", domain, json.dumps(grant))
        return grant["access_token"]

    def lost(self, domain):
        keyring.delete_password("slate-quarries", domain)
        return Lost()
