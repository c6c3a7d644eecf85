import argparse
import logging
import os
import sys
from dataclasses import asdict, dataclass, field, replace

import httpx

from secret import Secret

log = logging.getLogger("digs")


@dataclass(frozen=True)
class Grant:
    domain: str
    token: Secret
    extra: dict = field(default_factory=dict, repr=False)


class Bearer(httpx.Auth):
    def __init__(self, token):
        self._token = token

    def auth_flow(self, request):
        request.headers["Authorization"] = "Bearer " + self._token.plain()
        yield request


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--domain", default=os.environ.get("EGNYTE_DOMAIN"))
    parser.add_argument("--token", type=Secret, default=Secret(os.environ.get("EGNYTE_TOKEN", "")))
    args = parser.parse_args()
    grant = Grant(args.domain, args.token)
    log.info("digging with %s", grant)
    log.debug("token %r of %s", grant.token, grant.domain)
    print("arguments:", asdict(replace(grant, token="***")), file=sys.stderr)

    with httpx.Client(base_url=f"https://{grant.domain}.egnyte.com/pubapi", auth=Bearer(grant.token)) as egnyte:
        answer = egnyte.get("/v1/fs/Shared/Digs")  #~ GET /pubapi/v1/fs/{path} handles=specific
    match answer.status_code:
        case 200:
            print(answer.text)
        case 401:
            sys.exit(f"sign in to Egnyte again, {grant.token} is refused")
        case 429:
            sys.exit(f"try again in {answer.headers['Retry-After']} seconds")
        case status:
            sys.exit(f"Egnyte answered {status}")


if __name__ == "__main__":
    main()
