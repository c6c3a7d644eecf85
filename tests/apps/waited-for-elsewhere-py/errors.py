import os

import requests


class EgnyteError(Exception):
    def __init__(self, response):
        super().__init__(response.text)
        self.status = response.status_code

    @property
    def signed_out(self):
        return self.status == 401


def groups():
    answer = requests.get(f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v2/groups", headers={"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"})  #~ GET /pubapi/v2/groups handles=specific
    if not answer.ok:
        raise EgnyteError(answer)
    return answer.json()


try:
    print(groups())
except EgnyteError as error:
    if error.signed_out:
        raise SystemExit("sign in to Egnyte again")
    print(error)
