"""Puts the day's readings of the greenhouse into Egnyte. The broker's connection is what comes and goes here, not Egnyte's."""
import json
import os
import sys
import tempfile
import time
from pathlib import Path

import paho.mqtt.client as mqtt
import requests

UPLOAD = "https://{}.egnyte.com/pubapi/v1/fs-content/Shared/Greenhouse/{}.json"


class Readings:
    def __init__(self):
        self.session = {"token": os.environ["BROKER_TOKEN"]}
        self.rows = []
        self.broker = mqtt.Client()
        self.broker.on_message = self.on_message
        self.broker.on_disconnect = self.on_disconnect

    def on_message(self, client, userdata, message):
        self.rows.append(json.loads(message.payload))

    def on_disconnect(self, client, userdata, code):
        # The broker gives a token for one connection only.
        self.session.pop("token", None)
        self.broker.unsubscribe("greenhouse/#")

    def collect(self, seconds):
        self.broker.username_pw_set("greenhouse", self.session["token"])
        self.broker.connect(os.environ["BROKER_HOST"])
        self.broker.subscribe("greenhouse/#")
        self.broker.loop_start()
        time.sleep(seconds)
        self.broker.disconnect()
        self.broker.loop_stop()
        return self.rows


def upload(day, path):
    url = UPLOAD.format(os.environ["EGNYTE_DOMAIN"], day)
    for _ in range(3):
        with path.open("rb") as body:
            answer = requests.post(url, data=body, headers={"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"}, timeout=120)  #~ POST /pubapi/v1/fs-content/{path}
        if answer.status_code == 401:
            sys.exit("Egnyte no longer takes the token: ask the office for a new one")
        if answer.status_code == 429:
            time.sleep(int(answer.headers.get("Retry-After", "60")))
            continue
        answer.raise_for_status()
        return
    sys.exit("Egnyte is too busy, try again tomorrow")


if __name__ == "__main__":
    rows = Readings().collect(seconds=3600)
    with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as out:
        json.dump(rows, out)
    kept = Path(out.name)
    upload(time.strftime("%Y-%m-%d"), kept)
    kept.unlink()
