import os

from slimtalk import Talker

talker = Talker(f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1", token=os.environ["EGNYTE_TOKEN"])


def notes():
    return talker.get("/notes", params={"count": 20})  #~ GET /pubapi/v1/notes handles=unknown


def add(path, body):
    return talker.post("/notes", {"path": path, "body": body})  #~ POST /pubapi/v1/notes handles=unknown


if __name__ == "__main__":
    print(notes())
