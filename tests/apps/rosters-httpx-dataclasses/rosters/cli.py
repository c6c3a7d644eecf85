import httpx
import typer

from rosters.auth import PasswordCredentials, fetch_egnyte_token, fetch_rota_token

app = typer.Typer()


@app.command()
def publish(
    week: str,
    domain: str = typer.Option(..., envvar="EGNYTE_DOMAIN"),
    client_id: str = typer.Option(..., envvar="EGNYTE_CLIENT_ID"),
    client_secret: str = typer.Option(..., envvar="EGNYTE_CLIENT_SECRET"),
    username: str = typer.Option(..., prompt=True),
    password: str = typer.Option(..., prompt=True, hide_input=True),
):
    credentials = PasswordCredentials(client_id, client_secret, username, password)
    rota = httpx.get(
        f"https://rota.example.com/weeks/{week}.pdf",
        headers={"Authorization": f"Bearer {fetch_rota_token(credentials)}"},
    )
    token = fetch_egnyte_token(domain, credentials)
    response = httpx.post( #~ POST /pubapi/v1/fs-content/{path} handles=specific
        f"https://{domain}.egnyte.com/pubapi/v1/fs-content/Shared/Rosters/{week}.pdf",
        content=rota.content,
        headers={"Authorization": f"Bearer {token}"},
    )
    if response.status_code == httpx.codes.UNAUTHORIZED:
        typer.echo("Egnyte did not accept the sign-in, please try again")
        raise typer.Exit(2)
    response.raise_for_status()


if __name__ == "__main__":
    app()
