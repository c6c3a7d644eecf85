"""Folder sizes as sensors."""
import time

import requests
from homeassistant.helpers.storage import Store
from homeassistant.util.json import load_json, save_json

KEPT = "granary.conf"
TOKEN_URL = "https://granary.egnyte.com/puboauth/token"


class Granary:
    def __init__(self, hass, key, secret, refresh):
        self.hass = hass
        self._key = key
        self._secret = secret
        self._token = {"refresh_token": refresh}

    def _renew(self):
        answer = requests.post(
            TOKEN_URL,
            data={
                "grant_type": "refresh_token",
                "client_id": self._key,
                "client_secret": self._secret,
                "refresh_token": self._token["refresh_token"],
            },
            timeout=10,
        )
        self._token = answer.json()
        save_json(self.hass.config.path(KEPT), self._token)  #~ EG303

    def sizes(self, folder):
        if self._token.get("expires_at", 0) < time.time():
            self._renew()
        headers = {"Authorization": "Bearer %s" % self._token["access_token"]}
        answer = requests.get("https://granary.egnyte.com/pubapi/v1/fs/" + folder, headers=headers, timeout=10)  #~ GET /pubapi/v1/fs/{path} handles=specific
        if answer.status_code == 401:
            raise PermissionError("sign in again")
        if answer.status_code == 429:
            time.sleep(int(answer.headers["Retry-After"]))
        # The sizes are no secret.
        save_json(self.hass.config.path("granary-sizes.json"), {folder: answer.json().get("size")})
        return answer.json()


async def remember(hass, answer):
    """What the sign-in of another file was answered."""
    await Store(hass, 1, "granary").async_save({"folders": answer["folders"]})


def setup_platform(hass, config, add_devices, discovery_info=None):
    kept = load_json(hass.config.path(KEPT)) or {}
    granary = Granary(hass, config["key"], config["secret"], kept.get("refresh_token", config["refresh_token"]))
    add_devices([granary.sizes("Shared/Barn")], True)
