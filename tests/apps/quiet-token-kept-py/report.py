"""Run by hand: `report.py users`, `report.py links` or `report.py domains`."""

import argparse
import os

import requests

SCOPES = "Egnyte.filesystem Egnyte.link Egnyte.user Egnyte.group"


def sign_in(domain, user, password):
    form = {
        "grant_type": "password",
        "client_id": os.environ["EGNYTE_KEY"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "username": user,
        "password": password,
        "scope": SCOPES,
    }
    return requests.post(f"https://{domain}.egnyte.com/puboauth/token", data=form, timeout=30).json()["access_token"]


def users(args):
    token = sign_in(args.domain, os.environ["EGNYTE_USER"], os.environ["EGNYTE_PASSWORD"])
    headers = {"Authorization": f"Bearer {token}"}
    print(requests.get(f"https://{args.domain}.egnyte.com/pubapi/v2/users", headers=headers, timeout=30).json())  #~ GET /pubapi/v2/users


def links(args):
    token = sign_in(args.domain, os.environ["EGNYTE_USER"], os.environ["EGNYTE_PASSWORD"])
    headers = {"Authorization": f"Bearer {token}"}
    print(requests.get(f"https://{args.domain}.egnyte.com/pubapi/v1/links", headers=headers, timeout=30).json())  #~ GET /pubapi/v1/links


def domains(args):
    # One token for each domain: none serves another.
    for domain in os.environ["EGNYTE_DOMAINS"].split(","):
        token = sign_in(domain, os.environ["EGNYTE_USER"], os.environ["EGNYTE_PASSWORD"])
        headers = {"Authorization": f"Bearer {token}"}
        print(domain, requests.get(f"https://{domain}.egnyte.com/pubapi/v2/groups", headers=headers, timeout=30).json())  #~ GET /pubapi/v2/groups


def patiently(args):
    for _ in range(3):
        token = sign_in(args.domain, os.environ["EGNYTE_USER"], os.environ["EGNYTE_PASSWORD"])
        headers = {"Authorization": f"Bearer {token}"}
        response = requests.get(f"https://{args.domain}.egnyte.com/pubapi/v1/userinfo", headers=headers, timeout=30)  #~ GET /pubapi/v1/userinfo
        if response.ok:
            return response.json()
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--domain", default=os.environ.get("EGNYTE_DOMAIN"))
    commands = parser.add_subparsers(required=True)
    for command in (users, links, domains, patiently):
        commands.add_parser(command.__name__).set_defaults(run=command)
    args = parser.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
