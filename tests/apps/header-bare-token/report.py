import os
import time

import requests


def token_for(domain):
    answer = requests.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={
            "grant_type": "password",
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "username": os.environ["EGNYTE_USER"],
            "password": os.environ["EGNYTE_PASSWORD"],
            "scope": "Egnyte.group Egnyte.user",
        },
    )
    answer.raise_for_status()
    return answer.json()["access_token"]


def get(url, headers):
    while True:
        answer = requests.get(url, headers=headers)
        if answer.status_code == 429:
            time.sleep(int(answer.headers["Retry-After"]))
            continue
        if answer.status_code == 401:
            raise SystemExit("sign in again")
        return answer.json()


def main(domain):
    token = token_for(domain)
    base = f"https://{domain}.egnyte.com/pubapi/v2"
    groups = get(f"{base}/groups", {"Authorization": token})  #~ GET /pubapi/v2/groups; EG307
    users = get(f"{base}/users", {"Authorization": "Bearer " + token})  #~ GET /pubapi/v2/users
    print(len(groups["resources"]), len(users["resources"]))


if __name__ == "__main__":
    main(os.environ["EGNYTE_DOMAIN"])
