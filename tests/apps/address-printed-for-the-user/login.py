import os
import sys

import requests

DOMAIN = os.environ.get("EGNYTE_DOMAIN", "")


def address():
    return f"https://{DOMAIN}.egnyte.com/puboauth/token?client_id={os.environ['EGNYTE_KEY']}&redirect_uri=https://tool.example/token&response_type=token"  #~ EG103; EG205


if not DOMAIN:
    print("Get a token at https://<domain>.egnyte.com/puboauth/token?client_id=<key>&redirect_uri=<uri>&response_type=token")
    sys.exit(1)
print("Open this address, sign in, and paste the token:")
print(address())
token = input("Token: ")
answer = requests.get(f"https://{DOMAIN}.egnyte.com/pubapi/v1/userinfo", headers={"Authorization": f"Bearer {token}"})  #~ GET /pubapi/v1/userinfo handles=specific
if answer.status_code == 401:
    sys.exit("the token was refused")
if answer.status_code == 429:
    sys.exit("try again in a minute")
print(answer.json()["username"])
