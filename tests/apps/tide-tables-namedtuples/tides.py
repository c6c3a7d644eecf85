import os

import requests

from plan import NIGHTLY, Job, Named, Rooted, Step

ROOT = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi"
session = requests.Session()
session.headers["Authorization"] = f"Bearer {os.environ['EGNYTE_TOKEN']}"


class SignInAgain(Exception):
    pass


def send(verb, url):
    answer = session.request(verb, url)
    if answer.status_code == 401:
        raise SignInAgain
    answer.raise_for_status()
    return answer.json()


def take(step):
    verb, path = step
    return send(verb, ROOT + path)


def work(job):
    match job:
        case Job(verb, path):
            return send(verb, ROOT + path)
        case Named(verb=verb, path=path):
            return send(verb, ROOT + path)
        case _:
            raise TypeError(job)


def night(number):
    for verb, path in NIGHTLY:
        send(verb, ROOT + path)  #~ GET /pubapi/v1/userinfo; POST /pubapi/v1/links
    take(Step(verb="DELETE", path=f"/v1/webhooks/{number}"))  #~ DELETE /pubapi/v1/webhooks/{webhook_id}
    work(Job("GET", "/v1/tasks"))  #~ GET /pubapi/v1/tasks
    work(Named("GET", "/v2/groups"))  #~ GET /pubapi/v2/groups
    send("GET", Rooted(ROOT, "/v1/notes").url)  #~ GET /pubapi/v1/notes


if __name__ == "__main__":
    night(7)
