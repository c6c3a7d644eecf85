import http.client
import json
import os
import time


def links(path):
    connection = http.client.HTTPSConnection(os.environ["EGNYTE_DOMAIN"] + ".egnyte.com", timeout=5)
    try:
        connection.request("GET", "/pubapi/v1/links?path=" + path, headers={"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]})  #~ GET /pubapi/v1/links handles=specific
        answer = connection.getresponse()
        if answer.status == http.HTTPStatus.UNAUTHORIZED:
            raise PermissionError("the token is no longer valid")
        if answer.status == 429:
            time.sleep(int(answer.getheader("Retry-After", "1")))
            return links(path)
        return json.load(answer)["ids"]
    finally:
        connection.close()
