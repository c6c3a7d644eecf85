import click

from wiki import wiki


@wiki.command()
@click.argument("word")
@click.pass_context
def find(ctx, word):
    for hit in ctx.obj.get("/pubapi/v1/hits"):
        if word in hit["title"]:
            click.echo(hit["title"])
