import io
import json
import os
import time
from urllib.parse import quote, urlencode

import boto3
import urllib3
from PIL import Image

ssm = boto3.client("ssm")
http = urllib3.PoolManager(timeout=urllib3.Timeout(connect=3, read=20), retries=False)
_config = None


def config():
    global _config
    if _config is None:
        answer = ssm.get_parameter(Name=os.environ["EGNYTE_PARAMETER"], WithDecryption=True)
        _config = json.loads(answer["Parameter"]["Value"])
    return _config


def egnyte(method, resource, fields=None, **kwargs):
    url = f"https://{config()['domain']}.egnyte.com/pubapi{resource}"
    if fields:
        url += "?" + urlencode(fields)
    response = http.request(method, url, headers={"Authorization": f"Bearer {config()['token']}"}, **kwargs)
    if response.status == 429:
        time.sleep(int(response.headers.get("Retry-After", "2")))
        response = http.request(method, url, headers={"Authorization": f"Bearer {config()['token']}"}, **kwargs)
    if response.status == 401:
        raise PermissionError("the Egnyte token is no longer valid: renew it in the parameter store")
    if response.status >= 300:
        raise RuntimeError(f"{method} {resource}: {response.status}")
    return response


def images(folder):
    listing = egnyte("GET", "/v1/fs" + quote(folder), fields={"list_content": "true"}).json()  #~ GET /pubapi/v1/fs/{path} handles=specific
    return [f for f in listing.get("files", []) if f["name"].lower().endswith((".png", ".jpg"))]


def thumbnail(entry):
    data = egnyte("GET", "/v1/fs-content" + quote(entry["path"]), preload_content=True).data  #~ GET /pubapi/v1/fs-content/{path} handles=specific
    image = Image.open(io.BytesIO(data))
    image.thumbnail((320, 320))
    out = io.BytesIO()
    image.convert("RGB").save(out, "JPEG")
    target = os.path.dirname(entry["path"]) + "/.thumbs/" + entry["name"]
    egnyte("POST", "/v1/fs-content" + quote(target), body=out.getvalue())  #~ POST /pubapi/v1/fs-content/{path} handles=specific


def lambda_handler(event, context):
    folder = event.get("folder", "/Shared/Photos")
    done = 0
    for entry in images(folder):
        thumbnail(entry)
        done += 1
    return {"thumbnails": done}
