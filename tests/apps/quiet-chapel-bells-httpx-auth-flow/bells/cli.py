import os

import httpx
import typer

from .auth import NeedsSignIn, ServiceAccount

app = typer.Typer()


def client() -> httpx.Client:
    host = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"
    form = {
        "grant_type": "authorization_code",
        "client_id": os.environ["EGNYTE_KEY"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "redirect_uri": "https://bells.example.com/egnyte",
        "code": os.environ["EGNYTE_CODE"],
        "scope": "Egnyte.filesystem Egnyte.link",
    }
    return httpx.Client(base_url=host, auth=ServiceAccount(host, form), timeout=20)


@app.command()
def towers():
    try:
        with client() as egnyte:
            answer = egnyte.get("/pubapi/v1/fs/Shared/Towers")  #~ GET /pubapi/v1/fs/{path} handles=specific
            answer.raise_for_status()
    except NeedsSignIn:
        typer.secho("Egnyte turned us away. Run `bells connect` once more.", err=True)
        raise typer.Exit(3)
    for folder in answer.json()["folders"]:
        typer.echo(folder["name"])


@app.command()
def publish(path: str):
    with client() as egnyte:
        answer = egnyte.post("/pubapi/v1/links", json={"path": path, "type": "file", "accessibility": "anyone"})  #~ POST /pubapi/v1/links handles=specific
        answer.raise_for_status()
        typer.echo(answer.json()["links"][0]["url"])
