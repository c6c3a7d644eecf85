import logging
import os

import requests
from pydantic import BaseModel

log = logging.getLogger(__name__)


class Granted(BaseModel):
    access_token: str
    token_type: str = "bearer"


def sign_in(domain: str) -> Granted:
    answer = requests.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={
            "grant_type": "password",
            "client_id": os.environ["EGNYTE_KEY"],
            "username": os.environ["EGNYTE_USER"],
            "password": os.environ["EGNYTE_PASSWORD"],
            "scope": "Egnyte.filesystem",
        },
        timeout=30,
    )
    return Granted.model_validate(answer.json())


def main() -> None:
    domain = os.environ["EGNYTE_DOMAIN"]
    granted = sign_in(domain)
    log.info("signed in to %s with a %s token", domain, granted.token_type)
    log.debug("token %s", granted.access_token)  #~ EG305
    answer = requests.get(  #~ GET /pubapi/v1/fs/{path}
        f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Gannets",
        headers={"Authorization": f"Bearer {granted.access_token}"},
        timeout=30,
    )
    print(len(answer.json()["files"]))


if __name__ == "__main__":
    main()
