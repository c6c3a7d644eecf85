import os

import requests

BASE = "https://%s.egnyte.com/pubapi/v2" % os.environ["EGNYTE_DOMAIN"]
AUTH = {"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}

print(requests.get(BASE + "/users", headers=AUTH).json()["totalResults"])  #~ GET /pubapi/v2/users handles=none
