"""The machines that read the teams' sheets run in a cloud of another vendor, and their owner stands in Salesforce."""

import requests
from django.conf import settings


def running(cloud_token: str) -> list[str]:
    headers = {"Authorization": f"Bearer {cloud_token}"}
    answer = requests.get("https://api.vultr.com/v2" + "/instances", headers=headers, timeout=10)
    answer.raise_for_status()
    return [instance["label"] for instance in answer.json()["instances"]]


def owner(user: str, password: str, client: dict) -> str:
    form = {"grant_type": "password", "username": user, "password": password, **client}
    session = requests.post(settings.SALESFORCE_TOKEN_URL, data=form, timeout=10).json()
    headers = {"Authorization": f"Bearer {session['access_token']}"}
    return requests.get(f"{session['instance_url']}/services/oauth2/userinfo", headers=headers, timeout=10).json()["name"]
