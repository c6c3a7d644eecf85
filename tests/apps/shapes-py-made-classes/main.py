import sys

from client import Client
from reports.kinds import KINDS


def main(domain, token, *names):
    client = Client(domain, token)
    for name in names:
        KINDS[name](client).write()
    for link in client.Link.all():
        link.delete()


main(*sys.argv[1:])
