import os

import httpx
from cachetools import TTLCache, cached

HOST = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"


@cached(TTLCache(maxsize=8, ttl=86_400))
def token_of(user):
    answer = httpx.post(
        f"{HOST}/puboauth/token",
        data={
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "username": user,
            "password": os.environ["EGNYTE_PASSWORD_" + user.upper()],
            "grant_type": "password",
            "scope": "Egnyte.filesystem",
        },
    )
    return answer.json()["access_token"]
