import os
import secrets
from urllib.parse import urlencode

import boto3
import httpx
from aws_lambda_powertools import Logger

logger = Logger(service="finch")
kms = boto3.client("kms")
table = boto3.resource("dynamodb").Table(os.environ["TABLE"])
states = boto3.resource("dynamodb").Table(os.environ["STATES"])
REDIRECT = "https://finch.example/done"


def start(event, _context):
    domain = event["queryStringParameters"]["domain"]
    state = secrets.token_hex(16)
    states.put_item(Item={"state": state, "domain": domain})
    query = {"client_id": os.environ["KEY"], "redirect_uri": REDIRECT, "response_type": "code", "scope": "Egnyte.filesystem", "state": state}
    return {"statusCode": 302, "headers": {"Location": f"https://{domain}.egnyte.com/puboauth/token?" + urlencode(query)}}


def done(event, _context):
    q = event["queryStringParameters"]
    row = states.delete_item(Key={"state": q.get("state", "")}, ReturnValues="ALL_OLD").get("Attributes")
    if not row:
        return {"statusCode": 400, "body": "state"}
    if q.get("error"):
        return {"statusCode": 403, "body": "declined"}
    r = httpx.post(
        f"https://{row['domain']}.egnyte.com/puboauth/token",
        data={
            "grant_type": "authorization_code",
            "client_id": os.environ["KEY"],
            "client_secret": os.environ["SECRET"],
            "redirect_uri": REDIRECT,
            "code": q["code"],
        },
    )
    r.raise_for_status()
    token = r.json()["access_token"]
    logger.append_keys(domain=row["domain"])
    logger.info("grant", extra={"grant": r.json()}) #~ EG305
    logger.info("linked", extra={"length": len(token)})
    sealed = kms.encrypt(KeyId=os.environ["KMS_KEY"], Plaintext=token.encode())["CiphertextBlob"]
    table.put_item(Item={"domain": row["domain"], "token": sealed})
    return {"statusCode": 200, "body": "{}"}
