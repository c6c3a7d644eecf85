import os

import requests
from celery import Celery, Task

app = Celery("nightly", broker=os.environ["BROKER_URL"])
BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"


def mark_disconnected(account):
    print("account", account, "has to sign in again")


class EgnyteTask(Task):
    def on_failure(self, exc, task_id, args, kwargs, einfo):
        if isinstance(exc, requests.HTTPError) and exc.response.status_code == 401:
            mark_disconnected(args[0])


@app.task(base=EgnyteTask)
def copy_links(account, token):
    answer = requests.get(BASE + "/links", headers={"Authorization": "Bearer " + token})  #~ GET /pubapi/v1/links handles=specific
    answer.raise_for_status()  #~ EG403
    return len(answer.json()["ids"])
