"""Waits for new files below one folder."""
import os
import time

import egnyte

client = egnyte.EgnyteClient({"domain": os.environ["EGNYTE_DOMAIN"], "access_token": os.environ["EGNYTE_TOKEN"]})


def unseen(folder, since):
    queue = client.events.filter(folder=folder, suppress="user")
    newest = int(os.environ["NEWEST"])
    while since < newest:
        batch = queue.list(since, count=100)  #~ GET /pubapi/v1/events
        for event in batch:
            since = max(since, event.id)
            yield event
        if not batch:
            break


def main():
    # A view by itself asks for nothing.
    client.events.filter(folder="/Shared/Archive")
    while True:
        for event in unseen(os.environ["FOLDER"], 0):
            print(event.action)
        time.sleep(60)


if __name__ == "__main__":
    main()
