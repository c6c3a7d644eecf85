"""Signs in once with a code that the user pastes, and lists pots with the token that the keyring keeps."""

import os
import sys

import click
import keyring
import requests


@click.group()
def pots():
    pass


@pots.command()
@click.argument("domain")
@click.argument("code")
def login(domain, code):
    answer = requests.post(f"https://{domain}.egnyte.com/puboauth/token", data={
        "client_id": os.environ["EGNYTE_KEY"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "redirect_uri": "https://pots.example.com/code",
        "code": code,
        "grant_type": "authorization_code",
    })
    if answer.status_code != 200:
        sys.exit("Egnyte did not take the code")
    keyring.set_password("pots", domain, answer.json()["access_token"])


@pots.command("list")
@click.argument("domain")
def list_pots(domain):
    token = keyring.get_password("pots", domain)
    answer = requests.get(f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Pots", headers={"Authorization": f"Bearer {token}"})  #~ GET /pubapi/v1/fs/{path} handles=specific
    if answer.status_code == 401:
        sys.exit("sign in again")
    if answer.status_code == 429:
        sys.exit(f"try again in {answer.headers['Retry-After']} seconds")
    click.echo(answer.text)


if __name__ == "__main__":
    pots()
