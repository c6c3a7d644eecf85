#!/usr/bin/env python3
"""Fetches the plates of a sundial catalogue. Standard library only: it runs on the museum's own box."""
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request


class SignedOut(Exception):
    pass


class EgnyteErrors(urllib.request.HTTPDefaultErrorHandler):
    def http_error_401(self, req, fp, code, msg, hdrs):
        raise SignedOut(req.full_url)

    def http_error_403(self, req, fp, code, msg, hdrs):
        if not hdrs.get("X-Mashery-Error-Code"):
            return None
        time.sleep(float(hdrs.get("Retry-After", "1")))
        return self.parent.open(req)


class Plates:
    def __init__(self, domain, token):
        self.root = "https://%s.egnyte.com/pubapi/v1" % domain
        self.opener = urllib.request.build_opener(EgnyteErrors)
        self.opener.addheaders = [("Authorization", "Bearer " + token)]

    def listing(self, folder):
        with self.opener.open(self.root + "/fs/" + urllib.parse.quote(folder)) as answer:  #~ GET /pubapi/v1/fs/{path} handles=specific
            return json.load(answer)["files"]

    def fetch(self, path, target):
        with self.opener.open(self.root + "/fs-content/" + urllib.parse.quote(path)) as answer:  #~ GET /pubapi/v1/fs-content/{path} handles=specific
            target.write(answer.read())


def main():
    plates = Plates(os.environ["EGNYTE_DOMAIN"], os.environ["EGNYTE_TOKEN"])
    try:
        for entry in plates.listing("Shared/Sundials"):
            with open(entry["name"], "wb") as target:
                plates.fetch(entry["path"].lstrip("/"), target)
    except SignedOut:
        sys.exit("The token has ended; ask the office for a new one.")


if __name__ == "__main__":
    main()
