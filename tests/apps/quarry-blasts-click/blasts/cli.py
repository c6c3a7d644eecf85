import os

import click
import requests

from .profile import Profile


@click.group()
def main():
    pass


@main.command()
@click.argument("domain")
@click.argument("pasted")
def login(domain, pasted):
    session = requests.Session()
    session.headers.update({"User-Agent": "blasts"})
    reply = session.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": "https://blasts.example.com/code",
            "grant_type": "authorization_code",
            "scope": "Egnyte.filesystem",
            "code": pasted,
        },
    )
    reply.raise_for_status()
    Profile(domain, reply.json()["access_token"]).save()


@main.command()
def logout_of_history():
    Profile.wipe_history()


@main.command()
def logout(): #~ EG309
    Profile.wipe()
