import os
import sys
import time

import httpx


class Polite(httpx.BaseTransport):
    """Waits when Egnyte asks for it, and stops when it no longer knows the user."""

    def __init__(self, inner):
        self.inner = inner

    def handle_request(self, request):
        response = self.inner.handle_request(request)
        if response.status_code == 401:
            sys.exit("Egnyte does not accept the token any more: run `report login`")
        if response.status_code == 429:
            time.sleep(int(response.headers.get("Retry-After", "1")))
            response = self.inner.handle_request(request)
        return response


def client():
    return httpx.Client(
        base_url=f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com",
        headers={"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]},
        transport=Polite(httpx.HTTPTransport(retries=2)),
    )


def main():
    with client() as egnyte:
        answer = egnyte.get("/pubapi/v1/links")  #~ GET /pubapi/v1/links handles=specific
        answer.raise_for_status()
        print(answer.json()["count"])


if __name__ == "__main__":
    main()
