import hashlib
import logging
import os

import requests
import typer

cli = typer.Typer()
log = logging.getLogger("sheets")


class SignInFailed(Exception):
    def __init__(self, answer):
        # The body may hold the token or echo the password: only the status goes on.
        super().__init__(f"the token request answered {answer.status_code}")


def sign_in(domain, user):
    form = {
        "client_id": os.environ["EGNYTE_KEY"],
        "username": user,
        "password": typer.prompt("Password", hide_input=True),
        "scope": "Egnyte.filesystem",
        "grant_type": "password",
    }
    log.debug("token request with %s", sorted(form))
    log.debug("token request as %s", {**form, "password": "***", "client_id": "***"})
    answer = requests.post(f"https://{domain}.egnyte.com/puboauth/token", data=form, timeout=30)
    if answer.status_code != 200:
        raise SignInFailed(answer)
    granted = answer.json()
    token = granted.pop("access_token")
    log.info("token answer held %s", ", ".join(granted))
    log.info("token %s, %d characters", hashlib.blake2b(token.encode(), digest_size=6).hexdigest(), len(token))
    return token


@cli.command()
def sheets(domain: str, user: str, verbose: bool = False):
    logging.basicConfig(level=logging.DEBUG if verbose else logging.WARNING)
    try:
        token = sign_in(domain, user)
    except SignInFailed as failure:
        log.error("no token: %s", failure)
        raise typer.Exit(2)
    headers = {"Authorization": f"Bearer {token}", "Accept": "application/json"}
    shown = {name: value for name, value in headers.items() if name != "Authorization"}
    log.debug("request headers %s", shown)
    answer = requests.get(f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Sheets", headers=headers, timeout=30)  #~ GET /pubapi/v1/fs/{path}
    if answer.status_code == 401:
        typer.echo("the token is refused, please sign in again")
        raise typer.Exit(3)
    for file in answer.json().get("files", []):
        print(file["name"])


if __name__ == "__main__":
    cli()
