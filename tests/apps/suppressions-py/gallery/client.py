"""egnyte-lint: allow(EG401, reason = "a docstring allows nothing")"""

import os

import requests

BASE = "https://%s.egnyte.com/pubapi/v1" % os.environ["EGNYTE_DOMAIN"]
AUTH = {"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}


def albums():
    # egnyte-lint: allow(EG401, reason = "the caller looks at the errors field of the body")
    return requests.get(BASE + "/fs/Shared/Albums", headers=AUTH).json()  #~ GET /pubapi/v1/fs/{path} handles=none; EG403


def links():
    answer = requests.get(BASE + "/links", headers=AUTH)  # egnyte-lint: allow(unhandled-401)
    #~^ GET /pubapi/v1/links handles=none; EG903
    return answer.json()


def groups():
    # egnyte-lint: allow(undistinguished-401, reason = "groups come from the directory")
    #~^ EG904
    answer = requests.get("https://%s.egnyte.com/pubapi/v2/groups" % os.environ["EGNYTE_DOMAIN"], headers=AUTH)  #~ GET /pubapi/v2/groups handles=specific
    if answer.status_code == 401:
        raise SystemExit("sign in again")
    return answer.json()


if __name__ == "__main__":
    print(albums(), links(), groups())
