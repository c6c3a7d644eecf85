import os
import sys
import time

import httpx

HOST = os.environ["EGNYTE_HOST"]


def fetch(path, client):
    for _ in range(4):
        answer = client.get(f"https://{HOST}{path}")
        status = answer.status_code
        if status in (401, 429, 503):
            time.sleep(2)
            continue  #~ EG404
        return answer.json()
    return None


def once(path, client):
    answer = client.get(f"https://{HOST}{path}")
    status, text = answer.status_code, answer.text
    if status == 401:
        sys.exit("the token was refused")
    if status == 429:
        time.sleep(2)
        answer = client.get(f"https://{HOST}{path}")
    return text


with httpx.Client(headers={"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}) as http:
    print(fetch("/pubapi/v1/userinfo", http))  #~ GET /pubapi/v1/userinfo handles=specific
    print(once("/pubapi/v2/users", http))  #~ GET /pubapi/v2/users handles=specific
