import configparser
import json
import tomllib

import requests
import yaml

ini = configparser.ConfigParser()
ini.read("settings.ini")

with open("settings.json") as file:
    settings = json.load(file)

with open("settings.toml", "rb") as file:
    drive = tomllib.load(file)["drive"]

with open("settings.yaml") as file:
    search_url = yaml.safe_load(file)["search"]["url"]


def events():
    return requests.get(ini["drive"]["host"] + ini.get("drive", "events"))  #~ GET /pubapi/v2/events


def trash():
    return requests.get(settings["drive"]["host"] + settings["drive"]["trash"])  #~ GET /pubapi/v1/fs/trash


def users():
    return requests.get(f"{drive['base']}/users")  #~ GET /pubapi/v2/users


def search(text):
    return requests.post(search_url, json={"query": text})  #~ POST /pubapi/v2/search


def enqueue(job):
    return requests.post(settings["queue"]["host"] + "/jobs", json=job)
