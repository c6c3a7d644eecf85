import os

from egnyte import EgnyteClient

from connection import connect

client = connect(os.environ["EGNYTE_DOMAIN"], os.environ["EGNYTE_TOKEN"])


def run(path):
    folder = client.folder(path)
    folder.create(ignore_if_exists=True)  #~ POST /pubapi/v1/fs/{path}
    folder.list()  #~ GET /pubapi/v1/fs/{path}
    client.file(path + "/a.pdf").upload(b"text")  #~ POST /pubapi/v1/fs-content/{path}
    with client.file(path + "/a.pdf").download() as content:  #~ GET /pubapi/v1/fs-content/{path}
        print(content.read())
    link = client.links.create(path=path, type="folder", accessibility="anyone")  #~ POST /pubapi/v1/links
    print(link)
    print(client.users.by_email("ada@example.org"))  #~ GET /pubapi/v2/users
    print(client.user_info())  #~ GET /pubapi/v1/userinfo


def audit(egnyte_client: EgnyteClient):
    job = egnyte_client.audits.logins(format="json", date_start="2024-01-01", date_end="2024-02-01", events=["logins"])  #~ POST /pubapi/v1/audit/logins
    return job


class Sync:
    def __init__(self):
        self.client = EgnyteClient({"domain": "acme", "access_token": os.environ["EGNYTE_TOKEN"]})

    def groups(self):
        return self.client.groups.list()  #~ GET /pubapi/v2/groups


run("/Shared")
audit(client)
Sync().groups()
