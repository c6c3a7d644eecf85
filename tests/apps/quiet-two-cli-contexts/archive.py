import click
import requests


class Egnyte:
    def __init__(self, domain, token):
        self.root = f"https://{domain}.egnyte.com"
        self.headers = {"Authorization": f"Bearer {token}"}

    def get(self, path):
        answer = requests.get(self.root + path, headers=self.headers)
        if answer.status_code == 401:
            raise click.ClickException("sign in again")
        if answer.status_code == 429:
            raise click.ClickException(f"wait {answer.headers['Retry-After']} s")
        return answer.json()


@click.group()
@click.argument("domain")
@click.option("--token", envvar="EGNYTE_TOKEN")
@click.pass_context
def archive(ctx, domain, token):
    ctx.obj = Egnyte(domain, token)
    click.echo(ctx.obj.get("/pubapi/v1/userinfo")["username"])  #~ GET /pubapi/v1/userinfo handles=specific
