import os
from dataclasses import dataclass

import httpx
import keyring

VAULT = "Reading Room (Egnyte)"


@dataclass
class Egnyte:
    domain: str

    @property
    def base(self):
        return f"https://{self.domain}.egnyte.com/pubapi"

    def _auth(self):
        return {"Authorization": f"Bearer {keyring.get_password(VAULT, self.domain)}"}

    def sign_in(self, username, password):
        form = {
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "username": username,
            "password": password,
            "scope": "Egnyte.filesystem",
            "grant_type": "password",
        }
        answer = httpx.post(f"https://{self.domain}.egnyte.com/puboauth/token", data=form)
        keyring.set_password(VAULT, self.domain, answer.json()["access_token"])

    def volumes(self):
        return httpx.get(f"{self.base}/v1/fs/Shared/Volumes", headers=self._auth()).json()  #~ GET /pubapi/v1/fs/{path}

    def close_account(self):
        end = "/".join((self.base, "v1", "tokens", "revoke"))
        httpx.post(end, headers=self._auth(), data={"token": keyring.get_password(VAULT, self.domain)})
        keyring.delete_password(VAULT, self.domain)
