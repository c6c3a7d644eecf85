import os

import toml

from asks import ask

config = toml.load("conf/mere.toml")


def users():
    return ask({"api": config["mere"]["api"], "token": os.environ["MERE_TOKEN"]}, "/events/cursor")  #~ GET /pubapi/v1/events/cursor
