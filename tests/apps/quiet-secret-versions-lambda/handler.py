import json
import os
from urllib.parse import urlencode

import boto3
import urllib3

http = urllib3.PoolManager()
secrets = boto3.client("secretsmanager")
table = boto3.resource("dynamodb").Table(os.environ["TENANTS_TABLE"])


def connected(event, context):
    """Exchanges the code that the sign-in page has checked and passed on."""
    domain = event["domain"]
    body = urlencode({
        "client_id": os.environ["EGNYTE_KEY"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "redirect_uri": "https://invoices.example.com/egnyte/callback",
        "code": event["grant"],
        "grant_type": "authorization_code",
    })
    answer = http.request(
        "POST",
        f"https://{domain}.egnyte.com/puboauth/token",
        body=body,
        headers={"Content-Type": "application/x-www-form-urlencoded"},
    )
    token = json.loads(answer.data)["access_token"]
    version = keep(event["tenant"], token)
    table.put_item(Item={"tenant": event["tenant"], "domain": domain, "token_version": version})
    return {"statusCode": 204}


def keep(tenant, token):
    name = f"egnyte/{tenant}"
    value = json.dumps({"access_token": token})
    try:
        return secrets.put_secret_value(SecretId=name, SecretString=value)["VersionId"]
    except secrets.exceptions.ResourceNotFoundException:
        return secrets.create_secret(Name=name, SecretString=value, KmsKeyId=os.environ["KMS_KEY"])["VersionId"]


def collect(event, context):
    row = table.get_item(Key={"tenant": event["tenant"]})["Item"]
    kept = secrets.get_secret_value(SecretId=f"egnyte/{event['tenant']}", VersionId=row["token_version"])
    token = json.loads(kept["SecretString"])["access_token"]
    answer = http.request(  #~ GET /pubapi/v1/fs/{path}
        "GET",
        f"https://{row['domain']}.egnyte.com/pubapi/v1/fs/Shared/Invoices",
        headers={"Authorization": f"Bearer {token}"},
    )
    if answer.status == 401:
        table.update_item(
            Key={"tenant": event["tenant"]},
            UpdateExpression="REMOVE token_version",
        )
        return {"reconnect": True}
    return {"files": [file["name"] for file in json.loads(answer.data).get("files", [])]}
