import argparse
import os
import sys

from .connection import Connection
from .errors import SignInExpired
from .resources import Group, Reports


def main():
    options = argparse.ArgumentParser()
    options.add_argument("since")
    options.add_argument("until")
    options.add_argument("--group")
    chosen = options.parse_args()
    connection = Connection(os.environ["EGNYTE_DOMAIN"], os.environ["EGNYTE_TOKEN"])
    try:
        report = Reports(connection).logins(chosen.since, chosen.until)
        report.load()
        print(*report.rows(), sep="\n")
        if chosen.group:
            group = Group(connection, id=chosen.group)
            if not group.load().get("members"):
                group.remove()
    except SignInExpired:
        sys.exit("sign in again: the token is no longer accepted")


if __name__ == "__main__":
    main()
