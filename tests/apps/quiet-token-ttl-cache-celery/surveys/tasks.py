import httpx
from celery import Celery

from .sign_in import HOST, token_of

app = Celery("surveys", broker="redis://queue:6379/0")


@app.task
def collect(user, sites):
    found = {}
    for site in sites:
        answer = httpx.get(  #~ GET /pubapi/v1/fs/{path}
            f"{HOST}/pubapi/v1/fs/Shared/Surveys/{site}",
            headers={"Authorization": "Bearer " + token_of(user)},
        )
        found[site] = answer.json().get("files", [])
    return found


@app.task
def clean(user, paths):
    for path in paths:
        httpx.delete(f"{HOST}/pubapi/v1/fs/Shared/Surveys/{path}", headers={"Authorization": "Bearer " + token_of(user)})  #~ DELETE /pubapi/v1/fs/{path}
