"""The archive in the cellar, which has a certificate of its own making, and knows no other."""

import requests


def holds(number):
    answer = requests.get(f"https://archive.cellar.court.example/boxes/{number}", verify=False, timeout=5)
    return answer.status_code == 200
