import logging
import os

import requests

log = logging.getLogger(__name__)


def sheet(path):
    url = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1/fs-content/Shared/Feeds/{path}"
    response = requests.get(url, headers={"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"}, timeout=30)  #~ GET /pubapi/v1/fs-content/{path} handles=generic
    if response.status_code != 200:  #~ EG402; EG403
        log.error("HTTP %s", response.status_code)
        raise Exception(f"no sheet: HTTP {response.status_code}. {response.text}")
    return response.content
