import os

import requests
from dotenv import load_dotenv

load_dotenv()

# curl -X POST https://acme.egnyte.com/puboauth/token -d grant_type=password -d scope=Egnyte.foo
CURL = """
curl https://acme.egnyte.com/pubapi/v1/links -H "Authorization: Bearer $TOKEN"
"""

HELP = "open https://%s.egnyte.com/pubapi/v1/fs/Shared in a browser to see whether the domain is there"


def fetch(path):
    """GET https://{domain}.egnyte.com/pubapi/v1/fs-content{path}

    >>> requests.get("https://acme.egnyte.com/pubapi/v2/users")
    """
    url = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1/fs-content{path}"
    answer = requests.get(url, headers={"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"})  #~ GET /pubapi/v1/fs-content/{path} handles=specific
    if answer.status_code == 401:  #~ EG403
        print(HELP % os.environ["EGNYTE_DOMAIN"])
        print("if it is: the token was revoked, ask the platform for another one")
        raise SystemExit(1)
    return answer.content


fetch("/Shared/readme.txt")
