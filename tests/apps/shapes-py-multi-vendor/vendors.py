import os
from abc import ABC, abstractmethod

import requests


class Vendor(ABC):
    base: str

    def __init__(self, token):
        self.token = token

    def get(self, path):
        return requests.get(self.base + path, headers={"Authorization": f"Bearer {self.token}"})

    @abstractmethod
    def root(self): ...


class Box(Vendor):
    base = "https://api.box.com/2.0"

    def root(self):
        return self.get("/folders/0/items")


class Egnyte(Vendor):
    base = "https://acme.egnyte.com/pubapi/v1"

    def root(self):
        return self.get("/fs/Shared")  #~ GET /pubapi/v1/fs/{path}

    def me(self):
        return self.get("/userinfo")  #~ GET /pubapi/v1/userinfo


class Graph(Vendor):
    base = "https://graph.microsoft.com/v1.0"

    def root(self):
        return self.get("/me/drive/root/children")

    def me(self):
        return self.get("/me")


NOTES = {
    "box": "https://api.box.com/2.0/files/{}/comments",
    "egnyte": "https://acme.egnyte.com/pubapi/v1/notes/{}",
}


def notes(number):
    return requests.get(NOTES[os.environ["VENDOR"]].format(number))  #~ GET /pubapi/v1/notes/{note_id}
