import requests

import settings
from settings import drive


def groups():
    return requests.get(settings.EGNYTE_HOST + "/pubapi/v2/groups")  #~ GET /pubapi/v2/groups


def links():
    return requests.get(f"{drive.base}/links", headers={"Authorization": f"Bearer {drive.token}"})  #~ GET /pubapi/v1/links
