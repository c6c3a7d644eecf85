import json
import os

import click
import httpx


@click.group()
def cli():
    "Save what an Egnyte domain holds"


@cli.command()
@click.argument("domain")
@click.option("-a", "--auth", default="auth.json")
def login(domain, auth):
    url = (
        f"https://{domain}.egnyte.com/puboauth/token?client_id={os.environ['EGNYTE_KEY']}&response_type=code"  #~ EG205
        "&redirect_uri=https://dump.example/code&scope=Egnyte.filesystem"
    )
    click.echo(f"Visit {url}")
    tokens = ask(domain, click.prompt("Paste the code"))
    try:
        kept = json.load(open(auth))
    except FileNotFoundError:
        kept = {}
    kept[domain] = {"access_token": tokens["access_token"]}
    with open(auth, "w") as out:
        out.write(json.dumps(kept, indent=4))  #~ EG303


@cli.command()
@click.argument("domain")
@click.argument("group_id")
@click.argument("target", type=click.Path())
@click.option("-a", "--auth", default="auth.json")
def fetch(domain, group_id, target, auth):
    token = json.load(open(auth))[domain]["access_token"]
    url = f"https://{domain}.egnyte.com/pubapi/v1/fs-content/ids/file/{group_id}"
    with httpx.stream("GET", url, headers={"Authorization": "Bearer " + token}) as answer:  #~ GET /pubapi/v1/fs-content/ids/file/{group_id} handles=generic
        save(answer, target)


def ask(domain, code):
    answer = httpx.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={
            "grant_type": "authorization_code",
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": "https://dump.example/code",
            "code": code,
        },
    )
    answer.raise_for_status()
    return answer.json()


def save(answer, target):
    if answer.status_code != 200:  #~ EG402; EG403
        raise click.ClickException(answer.read().decode("utf-8"))
    with open(target, "wb") as out:
        for part in answer.iter_bytes():
            out.write(part)
