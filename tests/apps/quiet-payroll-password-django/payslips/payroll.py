import requests
from django.conf import settings
from django.core.cache import cache


def token():
    kept = cache.get("payroll-token")
    if kept:
        return kept
    conf = settings.OAUTH["PAYROLL"]
    answer = requests.post(
        conf["TOKEN_URL"],
        json={
            "grant_type": "password",
            "username": conf["USERNAME"],
            "password": conf["PASSWORD"],
            "scope": conf["SCOPE"],
        },
        auth=(conf["CLIENT_ID"], conf["CLIENT_SECRET"]),
        timeout=30,
    )
    answer.raise_for_status()
    cache.set("payroll-token", answer.json()["access_token"], 3000)
    return answer.json()["access_token"]


def slip(month, person):
    answer = requests.get(
        f"https://api.payroll.example/v1/slips/{month}/{person}",
        headers={"Authorization": f"Bearer {token()}"},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.content
