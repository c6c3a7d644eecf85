import os
import sys

import requests

BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"


def explain(kind, error, trace):
    if isinstance(error, requests.HTTPError) and error.response.status_code == 401:
        print("Egnyte does not know this token any more, please sign in again", file=sys.stderr)
        return
    sys.__excepthook__(kind, error, trace)


sys.excepthook = explain

answer = requests.get(BASE + "/links", headers={"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]})  #~ GET /pubapi/v1/links handles=specific
answer.raise_for_status()  #~ EG403
print(answer.json()["count"])
