import os

import requests

from kilns import HOST

answer = requests.get(f"{HOST}/pubapi/v1/fs/Shared/Kilns", headers={"Authorization": "Bearer " + os.environ["TOKEN"]})  #~ GET /pubapi/v1/fs/{path}
again = requests.get("https://kilns.egnyte.com/pubapi/v1/userinfo", headers={"Authorization": "Bearer " + os.environ["TOKEN"]})  #~ GET /pubapi/v1/userinfo
print("token taken:", answer.ok)
print(answer.status_code, again.status_code)
