import os

import requests
from wherry_tries import attempt

ROOT = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"
HEADERS = {"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}


def main():
    answer = attempt(lambda: requests.get(f"{ROOT}/fs/Shared/Wherries", headers=HEADERS))  #~ GET /pubapi/v1/fs/{path}
    if answer.status_code == 401:
        raise SystemExit("Egnyte refuses the token: get a new one")
    if answer.status_code == 429:
        raise SystemExit(f"Egnyte is busy: wait {answer.headers['Retry-After']} s")
    print(answer.json())


if __name__ == "__main__":
    main()
