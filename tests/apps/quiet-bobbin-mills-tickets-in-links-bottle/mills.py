import os

import requests
from bottle import HTTPError, get, redirect, request, response, run
from itsdangerous import BadSignature, URLSafeTimedSerializer

tickets = URLSafeTimedSerializer(os.environ["TICKET_KEY"])
egnyte = requests.Session()
egnyte.headers.update({"Authorization": "Bearer {}".format(os.environ["EGNYTE_TOKEN"])})
root = "https://{}.egnyte.com/pubapi/v1".format(os.environ["EGNYTE_DOMAIN"])


def ask(path, **params):
    answer = egnyte.get(root + path, params=params, stream=True, timeout=30)
    if answer.status_code == 401:
        raise HTTPError(503, "The operator has to sign in to Egnyte again.")
    if answer.status_code == 429:
        raise HTTPError(503, "Busy.", **{"Retry-After": answer.headers.get("Retry-After", "1")})
    answer.raise_for_status()
    return answer


@get("/ticket/<name>")
def ticket(name):
    # A ticket of our own: it opens one file, for an hour, here and nowhere else.
    token = tickets.dumps({"file": name})
    return redirect(f"/file?token={token}&access_token={token}")


@get("/file")
def file():
    try:
        name = tickets.loads(request.query.token, max_age=3600)["file"]
    except BadSignature:
        raise HTTPError(403, "This ticket is no good.")
    response.content_type = "application/octet-stream"
    return ask(f"/fs-content/Shared/Mills/{name}").iter_content(65536)  #~ GET /pubapi/v1/fs-content/{path} handles=specific


@get("/mills")
def mills():
    return ask("/fs/Shared/Mills", list_content="true", offset=request.query.offset or "0").json()  #~ GET /pubapi/v1/fs/{path} handles=specific


if __name__ == "__main__":
    run(port=8080)
