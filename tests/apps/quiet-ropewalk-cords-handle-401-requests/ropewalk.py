import os
import time

import click
import requests
from requests.auth import AuthBase


class GrantEnded(requests.RequestException):
    pass


class RenewingBearer(AuthBase):
    """After requests' own HTTPDigestAuth: answers a 401 by sending a copy with a new token."""

    def __init__(self, domain, refresh_token):
        self.token_url = f"https://{domain}.egnyte.com/puboauth/token"
        self.refresh_token = refresh_token
        self.token = os.environ["EGNYTE_TOKEN"]

    def __call__(self, request):
        request.headers["Authorization"] = f"Bearer {self.token}"
        request.register_hook("response", self.handle_401)
        request.register_hook("response", self.handle_throttling)
        return request

    def handle_401(self, response, **kwargs):
        if response.status_code != requests.codes.unauthorized:
            return response
        response.content  # lets the connection go back to the pool
        response.close()
        self.renew()
        copy = response.request.copy()
        copy.headers["Authorization"] = f"Bearer {self.token}"
        again = response.connection.send(copy, **kwargs)
        again.history.append(response)
        again.request = copy
        if again.status_code == requests.codes.unauthorized:
            raise GrantEnded(response=again)
        return again

    def handle_throttling(self, response, **kwargs):
        if response.status_code not in (403, 429) or "Retry-After" not in response.headers:
            return response
        time.sleep(float(response.headers["Retry-After"]))
        return response.connection.send(response.request.copy(), **kwargs)

    def renew(self):
        answer = requests.post(
            self.token_url,
            data={
                "grant_type": "refresh_token",
                "refresh_token": self.refresh_token,
                "client_id": os.environ["EGNYTE_KEY"],
                "client_secret": os.environ["EGNYTE_SECRET"],
            },
            timeout=30,
        )
        if not answer.ok:
            raise GrantEnded(response=answer)
        self.token = answer.json()["access_token"]


@click.command()
@click.option("--domain", envvar="EGNYTE_DOMAIN", required=True)
def main(domain):
    with requests.Session() as session:
        session.auth = RenewingBearer(domain, os.environ["EGNYTE_REFRESH_TOKEN"])
        try:
            answer = session.get(f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Ropes", timeout=30)  #~ GET /pubapi/v1/fs/{path} handles=specific
            answer.raise_for_status()
        except GrantEnded as e:
            raise click.ClickException("Connect again at https://ropes.example.com/connect") from e
        for rope in answer.json()["files"]:
            click.echo(rope["name"])


if __name__ == "__main__":
    main()
