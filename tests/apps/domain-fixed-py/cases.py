import os

import egnyte
import requests

from settings import EGNYTE_HOST


def cases():
    """Lists the cases, as https://demo.egnyte.com/pubapi/v1/fs/Shared/Cases does for the demo."""
    url = "https://" + EGNYTE_HOST + "/pubapi/v1/fs/Shared/Cases"
    return requests.get(url, headers={"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}).json()  #~ GET /pubapi/v1/fs/{path}


def archive(name):
    client = egnyte.EgnyteClient({"domain": "northwindarchive.egnyte.com", "access_token": os.environ["EGNYTE_TOKEN"]})
    #~^ EG501
    return client.folder("/Shared/Archive/" + name).create()  #~ POST /pubapi/v1/fs/{path}


if __name__ == "__main__":
    for case in cases()["folders"]:
        archive(case["name"])
