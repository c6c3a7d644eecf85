import typer

from .client import EgnyteSession

app = typer.Typer()


@app.callback()
def sign_in(ctx: typer.Context, domain: str, token: str = typer.Option(..., envvar="EGNYTE_TOKEN")):
    ctx.obj = EgnyteSession(domain, token)


@app.command()
def groups(ctx: typer.Context):
    for group in ctx.obj.call("GET", "/v2/groups")["resources"]:  #~ GET /pubapi/v2/groups handles=specific
        typer.echo(group["displayName"])


@app.command()
def drop(ctx: typer.Context, group: str):
    session: EgnyteSession = ctx.obj
    session.call("DELETE", f"/v2/groups/{group}")  #~ DELETE /pubapi/v2/groups/{group_id} handles=specific
