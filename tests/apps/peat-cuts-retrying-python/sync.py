import os

import requests
from retrying import retry

DOMAIN = os.environ["EGNYTE_DOMAIN"]


class SignInAgain(Exception):
    pass


def is_throttled(error):
    return isinstance(error, requests.HTTPError) and error.response.status_code == 429


@retry(retry_on_exception=is_throttled, wait_exponential_multiplier=1000, stop_max_attempt_number=5)
def read(path):
    answer = requests.get(
        f"https://{DOMAIN}.egnyte.com/pubapi/v1/{path}",
        headers={"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"},
        timeout=10,
    )
    if answer.status_code == 401:
        print("the token in EGNYTE_TOKEN is refused")
        raise SignInAgain
    answer.raise_for_status()
    return answer.json()


if __name__ == "__main__":
    print(read("links"))  #~ GET /pubapi/v1/links
