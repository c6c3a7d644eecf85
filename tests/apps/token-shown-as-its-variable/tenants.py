import os
import sys

import click
import requests


class Rejected(click.ClickException):
    exit_code = 4


@click.group()
def cli():
    """Reports on the tenants of a managed service provider."""


def call(nfr, path):
    r = requests.get(
        f"https://{nfr}.egnyte.com/pubapi/v1/msp/{path}",
        headers={"Authorization": f"Bearer {os.environ['PARTNER_TOKEN']}"},
        timeout=30,
    )
    if r.status_code == 401:
        raise Rejected("The token has ended.")
    if "Retry-After" in r.headers:
        raise Rejected(f"Throttled for {r.headers['Retry-After']} s.")
    if not r.ok:
        raise Rejected(r.reason)
    return r.json()


@cli.command()
@click.argument("nfr")
def domains(nfr):
    for d in call(nfr, "domains"): #~ GET /pubapi/v1/msp/domains handles=specific
        click.echo(d["name"])


@cli.command()
def check():
    sys.stderr.write(f"PARTNER_TOKEN={os.environ['PARTNER_TOKEN']}\n") #~ EG305
    click.echo("PARTNER_TOKEN is " + ("set" if os.environ.get("PARTNER_TOKEN") else "missing"))
    click.echo(f"it ends in {os.environ['PARTNER_TOKEN'][-4:]}, and PARTNER_NAME is {os.environ['PARTNER_NAME']}")


if __name__ == "__main__":
    cli()
