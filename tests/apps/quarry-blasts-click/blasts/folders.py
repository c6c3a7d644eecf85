import os

import requests


def by_item(domain):
    session = requests.Session()
    session.headers["Authorization"] = "OAuth " + os.environ["BLASTS_TOKEN"] #~ EG307
    reply = session.get(f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Blasts") #~ GET /pubapi/v1/fs/{path} handles=specific
    if reply.status_code == 401:
        raise SystemExit("sign in again")
    return reply.json()


def by_update(domain):
    session = requests.Session()
    session.headers.update({"Authorization": "Token " + os.environ["BLASTS_TOKEN"]}) #~ EG307
    reply = session.get(f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Holes") #~ GET /pubapi/v1/fs/{path} handles=specific
    if reply.status_code == 401:
        raise SystemExit("sign in again")
    return reply.json()


def by_query(domain):
    session = requests.Session()
    session.params["access_token"] = os.environ["BLASTS_TOKEN"] #~ EG306
    reply = session.get(f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Charges") #~ GET /pubapi/v1/fs/{path} handles=specific
    if reply.status_code == 401:
        raise SystemExit("sign in again")
    return reply.json()


def as_it_should(domain):
    session = requests.Session()
    session.headers.update({"Accept": "application/json"})
    session.headers["Authorization"] = "Bearer " + os.environ["BLASTS_TOKEN"]
    reply = session.get(f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Dust") #~ GET /pubapi/v1/fs/{path} handles=specific
    if reply.status_code == 401:
        raise SystemExit("sign in again")
    return reply.json()
