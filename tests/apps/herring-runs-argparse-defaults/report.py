import argparse
import os
import sys

import requests


def fetch(host, path):
    response = requests.get(f"https://{host}/pubapi/v1/{path}", headers={"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]})
    if response.status_code == 401:
        sys.exit("sign in again")
    if response.status_code == 429:
        sys.exit("later")
    return response.json()


def main():
    parser = argparse.ArgumentParser()
    server = parser.add_argument_group("server")
    server.add_argument("-H", "--egnyte-host", default="herringruns.egnyte.com") #~ EG501:note
    parser.add_argument("--what", dest="kind", default="links")
    parser.add_argument("folder")
    args = parser.parse_args()
    print(fetch(args.egnyte_host, args.kind)) #~ GET /pubapi/v1/links
    print(fetch(args.egnyte_host, f"fs/Shared/{args.folder}")) #~ GET /pubapi/v1/fs/{path}


if __name__ == "__main__":
    main()
