import click
import keyring
from rich.console import Console
from rich.table import Table

from .api import Groups, Links, SignInAgain, Transport, Users

console = Console()


class Egnyte(click.Group):
    def invoke(self, ctx):
        try:
            return super().invoke(ctx)
        except SignInAgain:
            raise click.ClickException("The token is no longer valid: run `vaultctl login`.")


@click.group(cls=Egnyte)
@click.option("--domain", envvar="EGNYTE_DOMAIN", required=True)
@click.pass_context
def main(ctx, domain):
    """Keeps an Egnyte domain tidy."""
    ctx.obj = Transport(domain, keyring.get_password("vaultctl", domain))


@main.command()
@click.option("--domain", envvar="EGNYTE_DOMAIN", required=True)
@click.password_option("--token", confirmation_prompt=False)
def login(domain, token):
    keyring.set_password("vaultctl", domain, token)


@main.command()
@click.pass_obj
def users(transport):
    table = Table("id", "name", "mail")
    for user in Users(transport).all():
        table.add_row(str(user["id"]), user["userName"], user["email"])
    console.print(table)


@main.command()
@click.argument("email")
@click.option("--group", multiple=True)
@click.pass_obj
def invite(transport, email, group):
    user = Users(transport).invite(email)
    for name in group:
        Groups(transport).create(name, [user["id"]])


@main.command()
@click.argument("path")
@click.pass_obj
def unshare(transport, path):
    links = Links(transport)
    for link in links.of(path):
        links.delete(link)


if __name__ == "__main__":
    main()
