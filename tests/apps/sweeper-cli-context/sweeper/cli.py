import click

from .client import EgnyteSession, SignInAgain


@click.group()
@click.option("--domain", required=True)
@click.option("--token", envvar="EGNYTE_TOKEN", required=True)
@click.option("--dry-run", is_flag=True)
@click.pass_context
def cli(ctx: click.Context, domain: str, token: str, dry_run: bool) -> None:
    ctx.ensure_object(dict)
    ctx.obj["egnyte"] = EgnyteSession(domain, token)
    ctx.obj["dry_run"] = dry_run


@cli.command("links")
@click.argument("folder")
@click.pass_context
def list_links(ctx: click.Context, folder: str) -> None:
    try:
        answer = ctx.obj["egnyte"].call("GET", "/v1/links", params={"path": folder})  #~ GET /pubapi/v1/links handles=specific
    except SignInAgain:
        raise click.ClickException("sign in again")
    for link in answer["ids"]:
        click.echo(link)


@cli.command()
@click.argument("path")
@click.pass_obj
def remove(settings, path):
    if not settings["dry_run"]:
        settings["egnyte"].call("DELETE", f"/v1/fs/{path}")  #~ DELETE /pubapi/v1/fs/{path} handles=specific
