import json


def handler(event, context):
    return {"statusCode": 200, "body": json.dumps({"for": event["headers"].get("x-tenant")})}
