import os

import requests

from .auth import FreshToken, KeptToken

ROOT = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"

fresh = requests.Session()
fresh.auth = FreshToken()
kept = requests.Session()
kept.auth = KeptToken()


def main():
    for bed in ("north", "south"):
        print(fresh.get(f"{ROOT}/fs/Shared/Beds/{bed}", timeout=20).json())  #~ GET /pubapi/v1/fs/{path}
        print(kept.get(f"{ROOT}/links", params={"path": f"/Shared/Beds/{bed}"}, timeout=20).json())  #~ GET /pubapi/v1/links


if __name__ == "__main__":
    main()
