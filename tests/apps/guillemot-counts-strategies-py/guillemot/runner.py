import os
import time

import requests

from guillemot.reports import Report


class SignInAgain(Exception):
    pass


def run(report: Report, token: str) -> dict:
    url = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com{report.path}"
    response = requests.request(report.verb, url, headers={"Authorization": f"Bearer {token}"}, timeout=30)
    if response.status_code == 401:
        raise SignInAgain
    if response.status_code in (403, 429):
        time.sleep(int(response.headers.get("Retry-After", 1)))
        return run(report, token)
    return response.json()
