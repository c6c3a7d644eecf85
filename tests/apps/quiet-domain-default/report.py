import argparse
import os

import requests

DOMAIN = os.environ.get("EGNYTE_DOMAIN", "harborworks")  #~ EG501:note


def folder(path):
    url = f"https://{DOMAIN}.egnyte.com/pubapi/v1/fs/{path}"
    return requests.get(url, headers={"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}).json()  #~ GET /pubapi/v1/fs/{path}


def links(domain="harborworks-demo"):  #~ EG501:note
    url = f"https://{domain}.egnyte.com/pubapi/v1/links"
    return requests.get(url, headers={"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}).json()  #~ GET /pubapi/v1/links


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("path")
    print(folder(parser.parse_args().path)["count"], links()["count"])
