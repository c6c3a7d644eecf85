import os

import click
import requests

BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"


class FriendlyGroup(click.Group):
    def invoke(self, ctx):
        try:
            return super().invoke(ctx)
        except requests.HTTPError as error:
            if error.response.status_code == 401:
                raise click.ClickException("Signed out of Egnyte: run `boxes login`") from error
            raise


@click.group(cls=FriendlyGroup)
def cli():
    pass


@cli.command()
@click.option("--token", envvar="EGNYTE_TOKEN")
def links(token):
    answer = requests.get(BASE + "/links", headers={"Authorization": f"Bearer {token}"})  #~ GET /pubapi/v1/links handles=specific
    answer.raise_for_status()  #~ EG403
    for link in answer.json()["ids"]:
        click.echo(link)


if __name__ == "__main__":
    cli()
