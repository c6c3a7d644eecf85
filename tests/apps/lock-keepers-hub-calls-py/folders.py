import os

import requests

HUB = "https://api.openconnectors.eu1.ext.hana.ondemand.com/elements/api-v2"


def headers():
    user, organization = os.environ["HUB_USER"], os.environ["HUB_ORGANIZATION"]
    return {"Authorization": f"User {user}, Organization {organization}, Element {os.environ['EGNYTE_ELEMENT']}"}


def contents(path):
    answer = requests.get(f"{HUB}/folders/contents", headers=headers(), params={"path": path}, timeout=30)
    answer.raise_for_status()
    return answer.json()


if __name__ == "__main__":
    for item in contents("/Shared"):
        print(item["name"])
