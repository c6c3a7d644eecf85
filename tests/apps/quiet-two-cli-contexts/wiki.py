import click
import requests


class Wiki:
    def get(self, path):
        return requests.get(f"https://wiki.intranet.example{path}").json()


@click.group()
@click.pass_context
def wiki(ctx):
    ctx.obj = Wiki()


@wiki.command()
@click.pass_obj
def pages(client):
    for page in client.get("/pubapi/v1/pages"):
        click.echo(page["title"])
