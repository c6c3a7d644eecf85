import os
import sys

import requests


def sign_in_again(response, *args, **kwargs):
    if response.status_code == requests.codes.unauthorized:
        sys.exit("The Egnyte token was revoked. Put a new one into EGNYTE_TOKEN.")
    return response


session = requests.Session()  #~ EG403
session.headers.update({"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]})
session.hooks["response"].append(sign_in_again)

API = "https://{}.egnyte.com/pubapi/v1".format(os.environ["EGNYTE_DOMAIN"])


def drawings():
    return session.get(API + "/fs/Shared/Drawings").json()["files"]  #~ GET /pubapi/v1/fs/{path} handles=specific


def publish(path):
    answer = session.post(API + "/links", json={"path": path, "type": "file", "accessibility": "anyone"})  #~ POST /pubapi/v1/links handles=specific
    return answer.json()["links"][0]["url"]


for drawing in drawings():
    print(publish(drawing["path"]))
