import os

import requests
from flask import Flask, Response
from requests.adapters import HTTPAdapter
from urllib3 import Retry

app = Flask(__name__)

egnyte = requests.Session()
egnyte.headers["Authorization"] = "Bearer " + os.environ["EGNYTE_TOKEN"]
# urllib3 waits as long as Retry-After says.
egnyte.mount("https://", HTTPAdapter(max_retries=Retry(3, status_forcelist=[429], respect_retry_after_header=True, raise_on_status=False)))
ROOT = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"


def handed_through(answer: requests.Response) -> Response:
    return Response(answer.content, status=answer.status_code, content_type=answer.headers.get("Content-Type"))


@app.get("/api/houses/<int:year>")
def houses(year):
    return handed_through(egnyte.get(f"{ROOT}/fs/Shared/Oasts/{year}", timeout=20))  #~ GET /pubapi/v1/fs/{path}


@app.post("/api/links/<path:target>")
def share(target):
    body = {"path": "/" + target, "type": "file", "accessibility": "domain"}
    return handed_through(egnyte.post(f"{ROOT}/links", json=body, timeout=20))  #~ POST /pubapi/v1/links
