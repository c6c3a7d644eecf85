#!/usr/bin/env python3
import argparse
import json
import os
import sys
from pathlib import Path

import keyring
from requests_oauthlib import OAuth2Session

TOKEN_FILE = Path.home() / ".depot-sync" / "token.json"
CLIENT_ID = os.environ["EGNYTE_CLIENT_ID"]
CLIENT_SECRET = os.environ["EGNYTE_CLIENT_SECRET"]
REDIRECT_URI = "https://depot.example.com/callback"
SCOPE = ["Egnyte.filesystem"]


def save_token(token):
    TOKEN_FILE.parent.mkdir(parents=True, exist_ok=True)
    with open(TOKEN_FILE, "w") as f:
        json.dump(token, f, indent=2) #~ EG303


def save_domain(domain):
    with open(TOKEN_FILE.with_name("domain.json"), "w") as f:
        json.dump({"domain": domain}, f)


def load_token():
    if not TOKEN_FILE.exists():
        return None
    with open(TOKEN_FILE) as f:
        return json.load(f)


def login(domain, use_keyring=False):
    oauth = OAuth2Session(CLIENT_ID, redirect_uri=REDIRECT_URI, scope=SCOPE)
    authorization_url, state = oauth.authorization_url(f"https://{domain}.egnyte.com/puboauth/token")
    print("Please go to", authorization_url)
    redirect_response = input("Paste the full redirect URL here: ")
    token = oauth.fetch_token(
        f"https://{domain}.egnyte.com/puboauth/token",
        authorization_response=redirect_response,
        client_secret=CLIENT_SECRET,
        include_client_id=True,
    )
    if use_keyring:
        keyring.set_password("depot-sync", domain, json.dumps(token))
    else:
        save_token(token)
    save_domain(domain)
    return token


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("domain")
    parser.add_argument("path", default="Shared/Depot")
    parser.add_argument("--keyring", action="store_true")
    args = parser.parse_args()

    token = load_token() or login(args.domain, args.keyring)
    egnyte = OAuth2Session(CLIENT_ID, token=token)
    r = egnyte.get(f"https://{args.domain}.egnyte.com/pubapi/v1/fs/{args.path}") #~ GET /pubapi/v1/fs/{path} handles=specific
    if r.status_code == 401:
        TOKEN_FILE.unlink()
        sys.exit("Your session has expired, please run again to log in")
    for entry in r.json().get("files", []):
        print(entry["name"], entry["size"])


if __name__ == "__main__":
    main()
