import requests


class SignInAgain(Exception):
    pass


def ask(settings, path):
    answer = requests.get(settings["api"] + path, headers={"Authorization": f"Bearer {settings['token']}"}, timeout=30)
    if answer.status_code == 401:
        raise SignInAgain()
    return answer.json()
