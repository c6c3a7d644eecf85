import os
import sys

import backoff
import httpx
from tenacity import retry, retry_if_exception, stop_after_attempt, wait_exponential

RETRYABLE = {401, 408, 429, 500, 502, 503, 504}
PASSING = {408, 429, 500, 502, 503, 504}


def is_retryable(error: BaseException) -> bool:
    if isinstance(error, httpx.HTTPStatusError):
        return error.response.status_code in RETRYABLE  #~ EG404
    return isinstance(error, httpx.TransportError)


def is_passing(error: BaseException) -> bool:
    if isinstance(error, httpx.HTTPStatusError):
        return error.response.status_code in PASSING
    return isinstance(error, httpx.TransportError)


def is_busy(error: BaseException) -> bool:
    if not isinstance(error, httpx.HTTPStatusError):
        return True
    return False if error.response.status_code == 401 else error.response.status_code >= 429


def is_dead(error: httpx.HTTPStatusError) -> bool:
    return error.response.status_code == 401


class Silos:
    def __init__(self, domain: str, token: str):
        self._client = httpx.Client(
            base_url=f"https://{domain}.egnyte.com/pubapi/v1",
            headers={"Authorization": f"Bearer {token}"},
            timeout=30,
        )

    @retry(retry=retry_if_exception(is_retryable), wait=wait_exponential(max=30), stop=stop_after_attempt(5), reraise=True)
    def listing(self, folder: str) -> dict:
        response = self._client.get(f"/fs/Shared/{folder}")  #~ GET /pubapi/v1/fs/{path}
        response.raise_for_status()
        return response.json()

    @retry(retry=retry_if_exception(is_passing), wait=wait_exponential(max=30), stop=stop_after_attempt(5), reraise=True)
    def links(self) -> dict:
        response = self._client.get("/links")  #~ GET /pubapi/v1/links
        response.raise_for_status()
        return response.json()

    @retry(retry=retry_if_exception(is_busy), wait=wait_exponential(max=30), stop=stop_after_attempt(5), reraise=True)
    def users(self) -> dict:
        response = self._client.get(f"https://{self._client.base_url.host}/pubapi/v2/users")  #~ GET /pubapi/v2/users
        response.raise_for_status()
        return response.json()

    @backoff.on_exception(backoff.expo, httpx.HTTPStatusError, giveup=is_dead, max_tries=5)
    def notes(self) -> dict:
        response = self._client.get("/notes")  #~ GET /pubapi/v1/notes
        response.raise_for_status()
        return response.json()


def main() -> None:
    silos = Silos(os.environ["EGNYTE_DOMAIN"], os.environ["EGNYTE_TOKEN"])
    try:
        print(silos.listing(sys.argv[1]))
        print(silos.links(), silos.users(), silos.notes())
    except httpx.HTTPStatusError as error:
        if error.response.status_code == 401:
            sys.exit("connect to Egnyte again")
        raise


if __name__ == "__main__":
    main()
