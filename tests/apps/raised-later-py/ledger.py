"""Answers that are asked for their failure away from where they were sent for."""
import os
import sys
import time

import requests

BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi"
HEADERS = {"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"}


class SignInAgain(Exception):
    pass


def people():
    answer = requests.get(f"{BASE}/v2/users", headers=HEADERS)  #~ GET /pubapi/v2/users handles=specific
    if answer.status_code == 429:
        time.sleep(int(answer.headers["Retry-After"]))
        return people()
    try:
        answer.raise_for_status()
    except requests.HTTPError as refused:
        if refused.response.status_code == 401:
            raise SignInAgain from refused
        raise
    return answer.json()


def groups():
    try:
        answer = requests.get(f"{BASE}/v2/groups", headers=HEADERS)  #~ GET /pubapi/v2/groups handles=specific
    except requests.RequestException:
        return None
    if answer.status_code == 429:
        time.sleep(int(answer.headers["Retry-After"]))
        return groups()
    try:
        answer.raise_for_status()
    except requests.HTTPError as refused:
        if refused.response.status_code == 401:
            raise SignInAgain from refused
        raise
    return answer.json()


def links():
    try:
        answer = requests.get(f"{BASE}/v1/links", headers=HEADERS)  #~ GET /pubapi/v1/links handles=generic
    except requests.HTTPError as refused:
        # Nothing raises one here.
        if refused.response.status_code == 401:
            raise SignInAgain from refused
        return None
    answer.raise_for_status()  #~ EG402 EG403
    return answer.json()


def main():
    try:
        print(people(), groups())
        print(links())
    except SignInAgain:
        sys.exit("sign in to Egnyte again")


main()
