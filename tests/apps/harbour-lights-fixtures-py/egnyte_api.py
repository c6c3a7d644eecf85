import os

import requests

BASE = "https://{}.egnyte.com/pubapi/v1".format(os.environ["EGNYTE_DOMAIN"])


class Harbour:
    def __init__(self):
        self.headers = {"Authorization": "Bearer {}".format(os.environ["EGNYTE_TOKEN"])}

    def list(self, path):
        answer = requests.get("{}/fs/{}".format(BASE, path), headers=self.headers)  #~ GET /pubapi/v1/fs/{path} handles=unknown
        answer.raise_for_status()
        return answer.json()

    def delete(self, path, missing_is_fine=False):
        answer = requests.delete("{}/fs/{}".format(BASE, path), headers=self.headers)  #~ DELETE /pubapi/v1/fs/{path} handles=unknown
        if answer.status_code == 404 and missing_is_fine:
            return
        answer.raise_for_status()
