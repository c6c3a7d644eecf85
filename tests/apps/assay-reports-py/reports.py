"""Fetches assay reports. What is logged is no check; the comparison behind it is."""
import logging
import os

import requests

log = logging.getLogger(__name__)
API = "https://%s.egnyte.com/pubapi/v1" % os.environ["ASSAY_DOMAIN"]


def fetch(token, number):
    answer = requests.get(API + "/fs-content/Shared/Assays/%s.pdf" % number, headers={"Authorization": "Bearer " + token})  #~ GET /pubapi/v1/fs-content/{path} handles=generic
    log.info("assay %s: %s", number, answer.status_code)
    if answer.status_code == 200:  #~ EG402; EG403
        return answer.content
    return None


def listing(token):
    answer = requests.get(API + "/fs/Shared/Assays", headers={"Authorization": "Bearer " + token})  #~ GET /pubapi/v1/fs/{path} handles=generic
    log.debug(f"listing answered {answer.status_code}")  #~ EG402
    return answer.json()


if __name__ == "__main__":
    bearer = os.environ["ASSAY_TOKEN"]
    for number in listing(bearer)["files"]:
        fetch(bearer, number["name"])
