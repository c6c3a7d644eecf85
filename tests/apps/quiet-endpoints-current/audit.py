import os

import requests

BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"
HEADERS = {"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}
# moved away from /pubapi/v1/perms/folder/ in spring


def permissions(folder):
    return requests.get(f"{BASE}/pubapi/v2/perms/{folder}", headers=HEADERS).json()  #~ GET /pubapi/v2/perms/{path}


def group(number):
    return requests.get(f"{BASE}/pubapi/v2/groups/{number}", headers=HEADERS).json()  #~ GET /pubapi/v2/groups/{group_id}


def crm_group(number):
    return requests.get(f"https://crm.example.com/pubapi/v2/group/{number}", headers={"X-Key": os.environ["CRM_KEY"]}).json()


if __name__ == "__main__":
    print(permissions("Shared"), group(1), crm_group(1))
