import os

from requests_oauthlib import OAuth2Session

HOST = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"


def sign_in_url():
    egnyte = OAuth2Session(os.environ["EGNYTE_CLIENT_ID"], redirect_uri="https://desk.example/admin", scope=["Egnyte.filesystem", "Egnyte.user"])
    url, state = egnyte.authorization_url(f"{HOST}/puboauth/token")
    return url, state


def administrators(token):
    egnyte = OAuth2Session(os.environ["EGNYTE_CLIENT_ID"], token=token)
    answer = egnyte.get(f"{HOST}/pubapi/v2/users?filter=userType eq admin")  #~ GET /pubapi/v2/users handles=specific
    if answer.status_code == 401:  #~ EG403
        return None
    return answer.json()
