"""Says which hosts our customers' programs can reach, and whether a token still holds."""

import os
import socket
import ssl
import sys

import httpx

# Every host that a program of ours, or of an MSP or reseller, may have to reach; asked for a certificate, and for nothing else.
HOSTS = [
    "www.egnyte.com",
    "resellers.egnyte.com",
    "us-partner-integrations.egnyte.com",
    "partner-integrations.egnyte.com",
    "www.qa-egnyte.com",
    "api.openconnectors.ext.hana.ondemand.com",
]


def certificate_of(host: str) -> str:
    """Whoever signed it: a proxy that breaks TLS open is to be seen, so it is not verified here."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    with socket.create_connection((host, 443), timeout=5) as plain, context.wrap_socket(plain, server_hostname=host) as sealed:
        return str(sealed.cipher())


def holds(domain: str, token: str) -> bool:
    answer = httpx.get(f"https://{domain}.egnyte.com/pubapi/v1/userinfo", headers={"Authorization": f"Bearer {token}"})  #~ GET /pubapi/v1/userinfo handles=specific
    # egnyte-lint: allow(throttling-unhandled, reason = "one request a run: a busy Egnyte is told as it is")
    if answer.status_code == 401:
        return False
    answer.raise_for_status()
    return True


def main() -> int:
    for host in HOSTS:
        try:
            print(host, certificate_of(host))
        except OSError as error:
            print(host, "cannot be reached:", error)
    if not holds(os.environ["EGNYTE_DOMAIN"], os.environ["EGNYTE_TOKEN"]):
        print("the token is no longer valid: sign in to Egnyte again")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
