import functools

import httpx
import requests


def create_client(domain, token):
    return httpx.Client(base_url=f"https://{domain}.egnyte.com/pubapi", headers={"Authorization": f"Bearer {token}"})


@functools.lru_cache
def client_for(domain, token):
    return create_client(domain, token)


def getter(domain, token):
    session = requests.Session()
    session.headers.update({"Authorization": f"Bearer {token}"})

    def get(path):
        return session.get(f"https://{domain}.egnyte.com/pubapi/{path}")

    return get
