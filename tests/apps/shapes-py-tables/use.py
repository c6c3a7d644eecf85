import json
import os
from pathlib import Path

import requests

from endpoints import GROUPS, ROUTES, Endpoint

host = "https://" + os.environ["EGNYTE_DOMAIN"] + ".egnyte.com"
paths = json.loads(Path("endpoints.json").read_text())


def run(path):
    requests.get(f"{host}{Endpoint.FILES.value}/{path}")  #~ GET /pubapi/v1/fs/{path}
    requests.get(host + Endpoint["SEARCH"])  #~ GET /pubapi/v1/search
    requests.get(host + "/" + ROUTES["users"]["list"])  #~ GET /pubapi/v2/users
    requests.get(host + "/" + ROUTES["users"]["one"].format(id=5))  #~ GET /pubapi/v2/users/{user_id}
    method, route = ROUTES["audit"]
    requests.request(method, f"{host}/{route}")  #~ POST /pubapi/v1/audit/logins
    requests.get(f"{host}/{GROUPS.all}")  #~ GET /pubapi/v2/groups
    requests.get(host + paths["notes"])  #~ GET /pubapi/v1/notes
    requests.get(host + paths["events"]["cursor"])  #~ GET /pubapi/v1/events/cursor
    for endpoint in (Endpoint.LINKS, "/pubapi/v1/bookmarks"):
        requests.get(host + endpoint)  #~ GET /pubapi/v1/links; GET /pubapi/v1/bookmarks


run("Shared")
