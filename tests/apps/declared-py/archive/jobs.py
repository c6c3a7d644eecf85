import csv
from concurrent.futures import ThreadPoolExecutor

from archive.client import EgnyteClient


# egnyte-scopes: filesystem  #~ EG107
def publish(client: EgnyteClient, path):
    """Shares every file of a folder."""
    return [announce(client, entry) for entry in client.folder(path)["files"]]


def announce(client: EgnyteClient, entry):
    answer = client.share(entry["path"])
    return answer["links"][0]["url"]


# egnyte-scopes: filesystem, link
def publish_all(client: EgnyteClient, roots):
    with ThreadPoolExecutor(4) as pool:
        return list(pool.map(lambda root: publish(client, root), roots))


# Who may see what, once a week.
# egnyte-scopes: Egnyte.filesystem Egnyte.audit Egnyte.user  #~ EG107:warning
@staticmethod
def weekly(client: EgnyteClient, out):
    writer = csv.writer(out)
    for user in client.members()["resources"]:
        for entry in client.folder(f"Private/{user['userName']}")["files"]:
            writer.writerow([user["userName"], entry["path"]])


# egnyte-scopes: filesytem  #~ EG107
def contracts(client: EgnyteClient):
    return client.folder("Shared/Contracts")


# egnyte-scopes: filesystem Filesystem link, link  #~ EG107 EG107 EG107:warning
def drafts(client: EgnyteClient):
    return client.folder("Shared/Drafts")


class Nightly:
    # egnyte-scopes: link  #~ EG107

    LIMIT = 20

    def __init__(self, client: EgnyteClient):
        self.client = client


# egnyte-scopes: filesystem  #~ EG107
class Sync:
    def __init__(self, client: EgnyteClient):
        self.client = client

    def run(self):
        for entry in self.client.folder("Shared/Outbox")["files"]:
            self.hand_over(entry)

    def hand_over(self, entry):
        self.client.share(entry["path"])

    # egnyte-scopes: filesystem
    def sweep(self):
        return self.client.trash()
