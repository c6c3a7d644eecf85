import os

import requests
from httpx_oauth.oauth2 import OAuth2
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


egnyte = OAuth2(
    os.environ["EGNYTE_CLIENT_ID"],
    os.environ["EGNYTE_CLIENT_SECRET"],
    f"{HOST}/puboauth/token",
    f"{HOST}/puboauth/token",
    token_endpoint_auth_method="client_secret_post",
)


async def sign_in_later():
    return await egnyte.get_authorization_url("https://racks.example/back", scope=["Egnyte.filesystem"])  #~ EG205


async def sign_in_later_with(state):
    return await egnyte.get_authorization_url("https://racks.example/back", state=state, scope=["Egnyte.filesystem"])


def racks(token):
    return requests.get(f"{HOST}/pubapi/v1/fs/Shared/Racks", headers={"Authorization": f"Bearer {token}"}, timeout=30).json()  #~ GET /pubapi/v1/fs/{path}


if __name__ == "__main__":
    print(sign_in(), sign_in_with(os.urandom(16).hex()))
    print(racks(os.environ["EGNYTE_TOKEN"]))
