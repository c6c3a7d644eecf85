import os
import time

import requests

EGNYTE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"


def from_box(path):
    while True:
        reply = requests.get("https://api.box.com/2.0" + path, headers={"Authorization": "Bearer " + os.environ["BOX_TOKEN"]})
        if reply.status_code == 429:
            time.sleep(int(reply.headers["Retry-After"]))
            continue
        return reply


def to_egnyte(path, content):
    reply = requests.post(  #~ POST /pubapi/v1/fs-content/{path}
        f"{EGNYTE}/fs-content/{path}", data=content, headers={"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}
    )
    if reply.status_code == 401:  #~ EG403
        raise SystemExit("the Egnyte token is no longer valid")
    reply.raise_for_status()


if __name__ == "__main__":
    for entry in from_box("/folders/0/items").json()["entries"]:
        to_egnyte("Shared/" + entry["name"], from_box(f"/files/{entry['id']}/content").content)
