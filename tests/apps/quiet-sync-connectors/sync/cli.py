import logging

import click
import requests

from sync.connectors.base import ConnectorAuthError, RestConnector
from sync.connectors.box import BoxConnector
from sync.connectors.egnyte import EgnyteConnector
from sync.connectors.sharefile import ShareFileConnector
from sync.storage import secrets

CONNECTORS: dict[str, type[RestConnector]] = {c.source: c for c in (EgnyteConnector, BoxConnector, ShareFileConnector)}
log = logging.getLogger("sync")


def sign_in_to_egnyte(domain: str, user: str, password: str, key: str) -> dict[str, str]:
    answer = requests.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={"grant_type": "password", "client_id": key, "username": user, "password": password, "scope": "Egnyte.filesystem"},
        timeout=30,
    )
    if answer.status_code != 200:
        raise click.ClickException(f"Egnyte refused the sign-in ({answer.status_code})")
    return {"domain": domain, "access_token": answer.json()["access_token"]}


@click.group()
def main() -> None:
    logging.basicConfig(level=logging.INFO)


@main.command()
@click.argument("tenant")
@click.option("--domain", required=True)
@click.option("--user", prompt=True)
@click.option("--password", prompt=True, hide_input=True)
@click.option("--key", envvar="EGNYTE_KEY", required=True)
def login(tenant: str, domain: str, user: str, password: str, key: str) -> None:
    secrets.save("egnyte", tenant, sign_in_to_egnyte(domain, user, password, key))
    click.echo(f"connected {tenant} to {domain}")


@main.command()
@click.argument("source", type=click.Choice(sorted(CONNECTORS)))
@click.argument("tenant")
@click.argument("root")
def walk(source: str, tenant: str, root: str) -> None:
    connector = CONNECTORS[source](secrets.load(source, tenant))
    try:
        for entry in connector.walk(root):
            log.info("%s", entry["name"])
    except ConnectorAuthError as error:
        raise click.ClickException(f"{error}: run `sync login {tenant}`") from error
