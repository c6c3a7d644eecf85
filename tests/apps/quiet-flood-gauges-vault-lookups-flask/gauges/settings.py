import json
from functools import lru_cache

import boto3

EGNYTE_SECRET = "gauges/egnyte/client-secret"
EGNYTE_TOKEN = "gauges/egnyte/access-token"
PASSWORD_FIELD = "egnyte_password"
TOKEN_PATTERN = r"^[A-Za-z0-9]{24,64}$"


@lru_cache(maxsize=None)
def secret(name):
    return json.loads(boto3.client("secretsmanager").get_secret_value(SecretId=name)["SecretString"])


class Settings:
    client_secret = property(lambda self: secret(EGNYTE_SECRET)["client_secret"])
    access_token = property(lambda self: secret(EGNYTE_TOKEN)["access_token"])
    domain = property(lambda self: secret(EGNYTE_TOKEN)["domain"])
