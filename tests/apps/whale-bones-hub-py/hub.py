"""Connects museums to the hub, one line of a list at a time."""

import csv
import os
import sys

import httpx

OAUTH = {
    "oauth.callback.url": "https://bones.example.com/connected",
    "oauth.api.key": os.environ["EGNYTE_KEY"],
    "oauth.api.secret": os.environ["EGNYTE_SECRET"],
}


def instance(museum):
    return {
        "element": {"key": "egnyte"},
        "providerData": {"code": museum["code"]},
        "configuration": {**OAUTH, "subdomain": museum["subdomain"]},
        "name": museum["name"],
    }


def main(path):
    headers = {"Authorization": os.environ["HUB_AUTHORIZATION"]}
    with httpx.Client(base_url=f"{os.environ['HUB_URL']}/elements/api-v2", headers=headers) as hub, open(path, newline="") as lines:
        for museum in csv.DictReader(lines):
            hub.post("/instances", json=instance(museum)).raise_for_status()


if __name__ == "__main__":
    main(sys.argv[1])
