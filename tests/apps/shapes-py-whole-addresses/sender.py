import sys

import requests

BASE_URL = None
UPLOAD_URL = None


def use(domain):
    global BASE_URL
    global UPLOAD_URL
    base = "https://{domain}.egnyte.com/pubapi/v1".format(domain=domain)
    BASE_URL = base
    UPLOAD_URL = base + "/fs-content/Shared/inbox"


def send(path, method="GET", **options):
    if path.startswith(("http://", "https://")):
        url = path
    else:
        url = BASE_URL + path
    return requests.request(method, url, **options)


def main(domain, token):
    use(domain)
    bearer = {"Authorization": "Bearer " + token}
    send("/links", headers=bearer)  #~ GET /pubapi/v1/links
    send(UPLOAD_URL, method="POST", headers=bearer, data=b"x")  #~ POST /pubapi/v1/fs-content/{path}
    send("https://status.example/pubapi/v1/links")


main(*sys.argv[1:])
