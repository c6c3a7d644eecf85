import json

import boto3
import keyring

_client = boto3.client("secretsmanager")


def load(source: str, tenant: str) -> dict[str, str]:
    stored = keyring.get_password(f"sync/{source}", tenant)
    if stored is None:
        stored = _client.get_secret_value(SecretId=f"sync/{source}/{tenant}")["SecretString"]
        keyring.set_password(f"sync/{source}", tenant, stored)
    return json.loads(stored)


def save(source: str, tenant: str, credentials: dict[str, str]) -> None:
    _client.put_secret_value(SecretId=f"sync/{source}/{tenant}", SecretString=json.dumps(credentials))
    keyring.set_password(f"sync/{source}", tenant, json.dumps(credentials))
