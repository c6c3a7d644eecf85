import logging
import os
import sys

import requests


def listing(domain):
    try:
        answer = requests.get(  #~ GET /pubapi/v1/links
            f"https://{domain}.egnyte.com/pubapi/v1/links", headers={"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}
        )
        answer.raise_for_status()
        return answer.json()
    except requests.HTTPError as error:
        if error.response.status_code == 401:
            logging.error("refused: %s", error.request.headers)  #~ EG305
            sys.exit("connect Lychgate again")
        if error.response.status_code == 429:
            sys.exit("wait " + error.response.headers["Retry-After"])
        raise


def names(domain):
    answer = requests.get(  #~ GET /pubapi/v1/fs/{path}
        f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared", headers={"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}
    )
    if answer.status_code == 401:
        logging.error("we sent %s", answer.request.headers)  #~ EG305
        sys.exit("connect Lychgate again")
    if answer.status_code == 429:
        sys.exit("wait " + answer.headers["Retry-After"])
    logging.info("we got %s", answer.headers)
    return answer.json()


print(listing(sys.argv[1]), names(sys.argv[1]))
