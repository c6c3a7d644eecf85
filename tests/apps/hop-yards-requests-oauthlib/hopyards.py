import json
import os
import sys
from pathlib import Path

from cryptography.fernet import Fernet
from platformdirs import user_config_path
from requests_oauthlib import OAuth2Session

DOMAIN = os.environ["EGNYTE_DOMAIN"]
BASE = f"https://{DOMAIN}.egnyte.com"
KEPT: Path = user_config_path("hopyards", ensure_exists=True) / "session.json"
SEALED = KEPT.with_suffix(".sealed")
box = Fernet(os.environ["HOPYARDS_KEY"])


def keep(token):
    with KEPT.open("w") as file:
        json.dump({"domain": DOMAIN, **token}, file)  #~ EG303


def seal(token):
    SEALED.write_bytes(box.encrypt(json.dumps(token).encode()))


def session():
    if KEPT.exists():
        return OAuth2Session(os.environ["EGNYTE_KEY"], token=json.loads(KEPT.read_text()))
    fresh = OAuth2Session(os.environ["EGNYTE_KEY"], redirect_uri="https://hops.example.com/code", scope=["Egnyte.filesystem"])
    address, state = fresh.authorization_url(f"{BASE}/puboauth/token")
    print("Open", address)
    back = input("and paste the address you were sent to: ")
    if "error=" in back:
        sys.exit("refused")
    token = fresh.fetch_token(
        f"{BASE}/puboauth/token", authorization_response=back, client_secret=os.environ["EGNYTE_SECRET"], include_client_id=True
    )
    (seal if "--sealed" in sys.argv else keep)(token)
    return fresh


yards = session().get(f"{BASE}/pubapi/v1/fs/Shared/Yards")  #~ GET /pubapi/v1/fs/{path}
print(yards.json()["totalCount"])
