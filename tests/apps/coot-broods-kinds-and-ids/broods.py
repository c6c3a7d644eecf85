import os

import requests

BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"


def ask(method, path, token):
    answer = requests.request(method, f"{BASE}{path}", headers={"Authorization": f"Bearer {token}"}, timeout=30)  #~ EG902
    if answer.status_code == 401:
        return None, "sign in again"
    return answer.json(), None


def below(brood, token):
    """What is below a thing of any kind: nobody here knows what the kinds are called."""
    path = f"/{brood['kind']}/{brood['id']}"
    listed, _ = ask("GET", f"{path}/list", token)
    folders, _ = ask("GET", f"{path}/folder", token)
    return (listed or {}).get("items", []) + (folders or {}).get("items", [])
