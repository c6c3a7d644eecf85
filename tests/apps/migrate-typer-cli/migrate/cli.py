import asyncio
from pathlib import Path
from typing import Annotated

import typer
from rich import print

from .http import Account
from .pipeline import copy_all

app = typer.Typer()
Domain = Annotated[str, typer.Option(envvar="SOURCE_DOMAIN")]
Token = Annotated[str, typer.Option(envvar="SOURCE_TOKEN")]


@app.command()
def whoami(domain: Domain, token: Token):
    print(Account(domain, token).get("userinfo").json())  #~ GET /pubapi/v1/userinfo handles=generic


@app.command()
def users(domain: Domain, token: Token, active: bool = True):
    account = Account(domain, token)
    query = {"filter": f"active eq {str(active).lower()}"}
    for user in account.get("users", version=2, params=query).json()["resources"]:  #~ GET /pubapi/v2/users handles=generic
        print(user["userName"])


@app.command()
def prepare(domain: Domain, token: Token, folders: list[str]):
    account = Account(domain=domain, token=token)
    for folder in folders:
        account.post(f"fs/{folder}", {"action": "add_folder"})  #~ POST /pubapi/v1/fs/{path} handles=generic
        account.post(endpoint="/notes", payload={"path": f"/{folder}", "body": "migrated"})  #~ POST /pubapi/v1/notes handles=generic


@app.command()
def pull(domain: Domain, token: Token, folder: str, target: Path = Path(".")):
    asyncio.run(copy_all(domain, token, folder, target))


if __name__ == "__main__":
    app()
