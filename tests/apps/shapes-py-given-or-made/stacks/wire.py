from urllib.parse import urljoin

import httpx
import requests


class TokenRefused(Exception):
    pass


class Wire(requests.Session):
    """A session that knows where it goes and what a refusal is."""

    def __init__(self, tenant):
        super().__init__()
        self.root = f"https://{tenant.domain}.egnyte.com/pubapi/"
        self.headers["Authorization"] = f"Bearer {tenant.access_token}"

    def request(self, method, url, *args, **kwargs):
        answer = super().request(method, urljoin(self.root, url), *args, **kwargs)
        if answer.status_code == 401:
            raise TokenRefused
        if answer.status_code == 429:
            raise RuntimeError(f"pause for {answer.headers['Retry-After']} s")
        answer.raise_for_status()
        return answer


def line(domain, token, client=None):
    """Whoever tests brings a client of their own."""
    return client or httpx.Client(
        base_url=httpx.URL(scheme="https", host=f"{domain}.egnyte.com", path="/pubapi"),
        headers={"Authorization": f"Bearer {token}"},
        event_hooks={"response": [refuse]},
    )


def refuse(answer):
    if answer.status_code == 401:
        raise TokenRefused
    if answer.status_code == 429:
        raise RuntimeError("pause for " + answer.headers["Retry-After"])
