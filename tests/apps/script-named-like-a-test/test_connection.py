"""Run by hand, before a release: python test_connection.py"""

import os
import sys

import requests

DOMAIN = os.environ.get("EGNYTE_DOMAIN")
TOKEN = "k8m4v2xq7cnw9s3tbd5fhj6z"  #~ EG304


def test_connection():
    url = f"https://{DOMAIN}.egnyte.com/pubapi/v1/userinfo"
    response = requests.get(url, headers={"Authorization": f"Bearer {TOKEN}"})  #~ GET /pubapi/v1/userinfo
    if response.status_code == 401:
        print("ask for a new token")
    return response.ok


def main():
    return 0 if test_connection() else 1


if __name__ == "__main__":
    sys.exit(main())
