import os
import sys
import time

import requests

from cotton.endpoints import Endpoints, Search


class SignInAgain(Exception):
    """The token is no longer good."""


class Report:
    def __init__(self, domain, token):
        self.base = f"https://{domain}.egnyte.com"
        self.endpoints = Endpoints()
        self.search = Search()
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {token}"

    def fetch(self, path, **params):
        response = self.session.get(self.base + path, params=params, timeout=30)
        if response.status_code == 401:
            raise SignInAgain
        if response.status_code in (403, 429):
            time.sleep(int(response.headers.get("Retry-After", 2)))
            return self.fetch(path, **params)
        response.raise_for_status()
        return response.json()

    def people(self):
        users = self.fetch(self.endpoints.listings["users"])  #~ GET /pubapi/v2/users
        groups = self.fetch(self.endpoints.listings["groups"])  #~ GET /pubapi/v2/groups
        return users, groups

    def pending(self):
        return [self.fetch(path) for path in self.endpoints.pending]  #~ GET /pubapi/v1/tasks; GET /pubapi/v1/workflows

    def found(self, words):
        return self.fetch(self.search.path, query=words, count=self.search.page_size)  #~ GET /pubapi/v1/search

    def links(self):
        return self.fetch(self.search.links)  #~ GET /pubapi/v1/links


def main():
    report = Report(os.environ["EGNYTE_DOMAIN"], os.environ["EGNYTE_TOKEN"])
    try:
        print(report.people(), report.pending(), report.found(sys.argv[1]), report.links())
    except SignInAgain:
        sys.exit("The token is no longer valid: sign in at Egnyte again.")
