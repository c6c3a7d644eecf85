import os

import requests

ROOT = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi"


def matching(query):
    session = requests.Session()
    session.headers["Authorization"] = "Bearer " + os.environ["EGNYTE_TOKEN"]
    offset, more = 0, True
    stage = "v1/search"
    while more:
        page = session.get(f"{ROOT}/{stage}", params={"query": query, "offset": offset}).json()  #~ GET /pubapi/v1/search; GET /pubapi/v1/links
        offset += page["count"]
        more = page["hasMore"]
        yield from page["results"]
        stage = "v1/links"
