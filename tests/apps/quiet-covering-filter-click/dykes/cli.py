import logging
import os

import click
import requests

from dykes import logs

log = logging.getLogger("dykes")


def sign_in(domain, grant):
    form = {
        "client_id": os.environ["EGNYTE_KEY"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "redirect_uri": "https://dykes.example.com/connected",
        "code": grant,
        "grant_type": "authorization_code",
    }
    answer = requests.post(f"https://{domain}.egnyte.com/puboauth/token", data=form)
    answer.raise_for_status()
    log.debug("granted %s", answer.json())
    return answer.json()["access_token"]


@click.command()
@click.argument("domain")
@click.argument("grant")
@click.option("--verbose", is_flag=True)
def main(domain, grant, verbose):
    logs.setup(verbose)
    headers = {"Authorization": f"Bearer {sign_in(domain, grant)}"}
    log.debug("listing with %s", headers)
    answer = requests.get(f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Dykes", headers=headers)  #~ GET /pubapi/v1/fs/{path}
    if answer.status_code == 401:
        raise click.ClickException("connect again")
    for file in answer.json().get("files", []):
        click.echo(file["name"])
