import urllib.parse

import boto3

from egnyte import ask, get_token

s3 = boto3.client("s3")


def lambda_handler(event, context):
    token = get_token() #~ EG308
    for record in event["Records"]:
        bucket = record["s3"]["bucket"]["name"]
        key = urllib.parse.unquote_plus(record["s3"]["object"]["key"])
        body = s3.get_object(Bucket=bucket, Key=key)["Body"].read()
        ask("POST", f"/fs-content/Shared/Inbox/{key}", token, data=body) #~ POST /pubapi/v1/fs-content/{path} handles=specific
    return {"stored": len(event["Records"])}
