import argparse
import getpass
import json
import sys
from urllib.parse import quote

from .opener import SignInAgain, opener


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("domain")
    parser.add_argument("folder")
    args = parser.parse_args()
    web = opener(getpass.getpass("Egnyte token: "))
    try:
        with web.open(f"https://{args.domain}.egnyte.com/pubapi/v1/fs/{quote(args.folder)}", timeout=30) as answer:  #~ GET /pubapi/v1/fs/{path} handles=specific
            for file in json.load(answer).get("files", []):
                print(file["name"], file["size"])
    except SignInAgain as e:
        sys.exit(str(e))


if __name__ == "__main__":
    main()
