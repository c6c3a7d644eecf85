from dataclasses import dataclass, field

import requests


@dataclass
class ShareBody:
    """What a share is asked for by; whoever asks says what."""

    path: str | None = field(default=None)
    password: str | None = None
    notify: bool = False

    def as_json(self):
        return {"path": self.path, "type": "file", "accessibility": "password" if self.password else "anyone"}


class Shares:
    def __init__(self, domain: str, token: str):
        self.root = f"https://{domain}.egnyte.com/pubapi/v1"
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {token}"

    def _send(self, verb: str, path: str, body: dict):
        answer = self.session.request(verb, f"{self.root}/{path}", json=body)
        if answer.status_code == 401:
            raise PermissionError("sign in again")
        if answer.status_code == 429:
            raise TimeoutError(answer.headers["Retry-After"])
        answer.raise_for_status()
        return answer.json()

    def share(self, body: ShareBody):
        if body.path is None:
            raise ValueError("a share is one of something")
        made = self._send("POST", "links", body.as_json())  #~ POST /pubapi/v1/links handles=specific
        if body.notify:
            self._send("POST", "notes", {"path": body.path, "body": made["links"][0]["url"]})  #~ POST /pubapi/v1/notes handles=specific
        return made
