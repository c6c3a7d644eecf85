import json
import os
import sys

from client import Client
from streams import STREAMS


def sync(config, catalog):
    client = Client(config["token"])
    for chosen in catalog["streams"]:
        stream = STREAMS[chosen["name"]]
        for row in stream.rows(client, row=chosen.get("row")):  #~ GET /pubapi/v1/bookmarks; GET /pubapi/v1/links; GET /pubapi/v2/groups/{group_id}; GET /pubapi/v2/users
            print(json.dumps(row))


if __name__ == "__main__":
    sync({"token": os.environ["GRANARY_TOKEN"]}, json.load(sys.stdin))
