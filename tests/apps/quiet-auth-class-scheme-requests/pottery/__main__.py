import json
import os

import click
import requests

from .auth import TokenAuth
from .kilns import orders, stock


@click.group()
@click.pass_context
def cli(ctx):
    ctx.obj = requests.Session()
    ctx.obj.auth = TokenAuth(os.environ["EGNYTE_TOKEN"])


@cli.command()
@click.argument("glaze")
@click.pass_obj
def recipes(session, glaze):
    url = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1/fs/Shared/Glazes/{glaze}"  #~ GET /pubapi/v1/fs/{path}
    answer = session.get(url, timeout=30)
    click.echo(answer.text)


@cli.command()
@click.argument("glaze")
@click.pass_obj
def mirror(session, glaze):
    body = {"orders": orders(), "stock": stock()}
    url = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1/fs-content/Shared/Glazes/{glaze}/state.json"  #~ POST /pubapi/v1/fs-content/{path}
    session.post(url, data=json.dumps(body), timeout=30)


if __name__ == "__main__":
    cli()
