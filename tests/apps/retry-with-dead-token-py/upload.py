import os
import time

import requests

RETRYABLE = {401, 429, 500, 502, 503}


def upload(path, content):
    url = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1/fs-content/{path}"
    headers = {"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"}
    for attempt in range(1, 6):
        response = requests.post(url, data=content, headers=headers)  #~ POST /pubapi/v1/fs-content/{path}
        if response.status_code in RETRYABLE:
            print("retrying", path, attempt)
            time.sleep(2 * attempt)
            continue  #~ EG404
        return response
    raise RuntimeError("gave up on " + path)


if __name__ == "__main__":
    with open("plan.pdf", "rb") as plan:
        upload("Shared/plan.pdf", plan.read())
