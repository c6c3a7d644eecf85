import os

from pyaml_env import parse_config

from asks import ask

config = parse_config(os.path.join(os.path.dirname(__file__), "conf", "config.yml"))


def links():
    return ask(config["mere"], "/links")  #~ GET /pubapi/v1/links
