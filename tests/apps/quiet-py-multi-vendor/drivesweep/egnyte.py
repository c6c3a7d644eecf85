import requests

from .errors import TokenDead


def names(token, domain):
    answer = requests.get(f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared", headers={"Authorization": f"Bearer {token}"})  #~ GET /pubapi/v1/fs/{path} handles=specific
    if answer.status_code == 401:  #~ EG403
        raise TokenDead("Egnyte")
    return [folder["name"] for folder in answer.json().get("folders", [])]
