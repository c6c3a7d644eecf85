import os
from dataclasses import asdict, dataclass, field

import requests
import structlog

log = structlog.get_logger()


@dataclass
class Grant:
    access_token: str = field(repr=False)
    token_type: str = "bearer"
    expires_in: int = -1


def sign_in(domain: str) -> Grant:
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
    grant = Grant(**answer.json())
    log.info("signed in", grant=grant)
    log.debug("signed in with", **asdict(grant))  #~ EG305
    return grant


if __name__ == "__main__":
    domain = os.environ["EGNYTE_DOMAIN"]
    bound = log.bind(domain=domain)
    grant = sign_in(domain)
    bound = bound.bind(kind=grant.token_type)
    answer = requests.get(  #~ GET /pubapi/v1/fs/{path}
        f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Slides",
        headers={"Authorization": f"Bearer {grant.access_token}"},
        timeout=30,
    )
    bound.info("slides", count=len(answer.json().get("files", [])))
