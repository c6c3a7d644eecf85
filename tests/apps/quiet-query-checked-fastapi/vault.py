import os

import redis
from cryptography.fernet import Fernet

store = redis.Redis.from_url(os.environ["REDIS_URL"])
box = Fernet(os.environ["TOKEN_KEY"])


def keep(domain: str, token: str) -> None:
    store.set(f"egnyte:{domain}", box.encrypt(token.encode()))


def kept(domain: str) -> str:
    return box.decrypt(store.get(f"egnyte:{domain}")).decode()
