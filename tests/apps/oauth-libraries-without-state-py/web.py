import os

import requests
from oauthlib.oauth2 import WebApplicationClient

HOST = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"
client = WebApplicationClient(os.environ["EGNYTE_CLIENT_ID"])


def sign_in():
    return client.prepare_request_uri(  #~ EG205
        f"{HOST}/puboauth/token", redirect_uri="https://racks.example/back", scope=["Egnyte.filesystem"]
    )


def sign_in_with(state):
    return client.prepare_request_uri(
        f"{HOST}/puboauth/token", redirect_uri="https://racks.example/back", scope=["Egnyte.filesystem"], state=state
    )


def racks(token):
    return requests.get(f"{HOST}/pubapi/v1/fs/Shared/Racks", headers={"Authorization": f"Bearer {token}"}, timeout=30).json()  #~ GET /pubapi/v1/fs/{path}


if __name__ == "__main__":
    print(sign_in(), sign_in_with(os.urandom(16).hex()))
    print(racks(os.environ["EGNYTE_TOKEN"]))
