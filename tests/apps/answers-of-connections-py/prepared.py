import os
import time

import requests

ROOT = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi"
session = requests.Session()


class SignInAgain(Exception):
    pass


def checked(answer):
    if answer.status_code == requests.codes.unauthorized:
        raise SignInAgain
    if answer.status_code == 429:
        time.sleep(int(answer.headers.get("Retry-After", 2)))
        raise TimeoutError
    return answer.json()


def members():
    request = requests.Request("GET", ROOT + "/v2/users", headers=bearer())  #~ GET /pubapi/v2/users handles=specific
    return checked(session.send(session.prepare_request(request), timeout=20))["resources"]


def invite(mail):
    prepared = requests.Request("POST", ROOT + "/v2/users", headers=bearer(), json={"email": mail}).prepare()  #~ POST /pubapi/v2/users handles=specific
    with requests.Session() as own:
        answer = own.send(prepared, timeout=20)
    return checked(answer)


def bearer():
    return {"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}
