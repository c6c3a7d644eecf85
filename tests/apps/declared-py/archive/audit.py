#!/usr/bin/env python3
# Reports of who did what.
# egnyte-scopes: audit  #~ EG107
"""Asks for reports; nothing but."""

import requests

BASE = "https://{}.egnyte.com"


def logins(domain, token):
    url = BASE.format(domain) + "/pubapi/v1/audit/logins"
    return requests.post(url, headers={"Authorization": f"Bearer {token}"}, timeout=30)  #~ POST /pubapi/v1/audit/logins


def owners(domain, token):
    url = BASE.format(domain) + "/pubapi/v2/groups"
    return requests.get(url, headers={"Authorization": f"Bearer {token}"}, timeout=30)  #~ GET /pubapi/v2/groups
