import os
import sys

from .errors import SignInNeeded
from .records import Records


def main():
    records = Records(os.environ["EGNYTE_DOMAIN"], os.environ["EGNYTE_TOKEN"])
    try:
        for entry in records.folder(sys.argv[1])["files"]:
            print(entry["path"])
    except SignInNeeded:
        sys.exit("the token in EGNYTE_TOKEN is no good any more")
