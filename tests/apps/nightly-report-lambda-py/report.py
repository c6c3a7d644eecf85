import json
import os
import urllib.request

HOST = "https://" + os.environ["EGNYTE_DOMAIN"] + ".egnyte.com/pubapi/v1"


def lambda_handler(event, context):
    request = urllib.request.Request(HOST + "/insights/files")  #~ GET /pubapi/v1/insights/files handles=generic; EG402; EG403
    request.add_header("Authorization", "Bearer " + os.environ["EGNYTE_TOKEN"])
    files = json.loads(urllib.request.urlopen(request).read())["files"]
    return {"statusCode": 200, "body": json.dumps([file["name"] for file in files])}
