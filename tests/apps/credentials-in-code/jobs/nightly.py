import os

import requests

EGNYTE_CLIENT_SECRET = "nTq7Xwk9z3NmYhVbC8sdJf2uGaRReKt4LpMnWyHx6DvQjBcZgU"  #~ EG304
os.environ.setdefault("EGNYTE_ACCESS_TOKEN", "w7hz4kxq9mdv2tnb8rcy6pgj")  #~ EG304


def folders():
    headers = {"Authorization": "Bearer " + os.environ["EGNYTE_ACCESS_TOKEN"]}
    return requests.get("https://northbridge.egnyte.com/pubapi/v1/fs/Shared", headers=headers).json()  #~ GET /pubapi/v1/fs/{path}
