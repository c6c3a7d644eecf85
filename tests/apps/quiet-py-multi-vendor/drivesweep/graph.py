import requests

BASE = "https://graph.microsoft.com/v1.0"


def names(token, path="/drive/root/children"):
    answer = requests.get(BASE + path, headers={"Authorization": f"Bearer {token}"})
    return [item["name"] for item in answer.json()["value"]]


def whoami(token):
    """Another vendor serves a path of the same spelling."""
    return requests.get("https://api.sharefolder.example/pubapi/v1/userinfo", headers={"Authorization": token}).json()
