import contextlib
import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import platformdirs
import secretstorage
import urllib3
from textual.app import App
from textual.widgets import Input, ListItem, ListView, Static

FILE = Path(platformdirs.user_config_dir("lures")) / "profile.json"
http = urllib3.PoolManager()


@dataclass
class Profile:
    domain: str = ""
    folder: str = "Shared/Lures"
    token: str = ""

    def save(self):
        rest = asdict(self)
        token = rest.pop("token")
        FILE.write_text(json.dumps(rest, indent=2))
        with contextlib.closing(secretstorage.dbus_init()) as bus:
            ring = secretstorage.get_default_collection(bus)
            ring.create_item("Egnyte", {"app": "lures", "domain": self.domain}, token.encode(), replace=True)

    @classmethod
    def load(cls):
        kept = json.loads(FILE.read_text()) if FILE.exists() else {}
        profile = cls(**{f.name: kept[f.name] for f in fields(cls) if f.name in kept})
        with contextlib.closing(secretstorage.dbus_init()) as bus:
            for item in secretstorage.search_items(bus, {"app": "lures", "domain": profile.domain}):
                profile.token = item.get_secret().decode()
        return profile


class Lures(App):
    def compose(self):
        self.profile = Profile.load()
        if not self.profile.token:
            yield Input(placeholder="Paste a token of your Egnyte account", password=True)
            return
        answer = http.request(  #~ GET /pubapi/v1/fs/{path}
            "GET",
            f"https://{self.profile.domain}.egnyte.com/pubapi/v1/fs/{self.profile.folder}",
            headers={"Authorization": f"Bearer {self.profile.token}"},
        )
        if answer.status == 401:
            self.profile.token = ""
            yield Input(placeholder="The token was refused, paste a new one", password=True)
        elif answer.status == 429:
            yield Static("Egnyte asks to wait " + answer.headers["Retry-After"] + " s")
        else:
            yield ListView(*(ListItem(Static(file["name"])) for file in answer.json()["files"]))

    def on_input_submitted(self, event):
        self.profile.token = event.value.strip()
        self.profile.save()
        self.refresh(recompose=True)


def main():
    Lures().run()
