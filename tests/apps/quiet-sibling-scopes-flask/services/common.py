import requests


class SignInAgain(Exception):
    pass


class Service:
    key = ""
    scope = ""

    def __init__(self, account, token=None):
        self.account = account
        self.token = token

    def sign_in_at(self):
        raise NotImplementedError

    def root(self):
        raise NotImplementedError

    def ask(self, verb, resource, **options):
        answer = requests.request(verb, self.root() + resource, headers={"Authorization": "Bearer " + self.token}, **options)
        if answer.status_code == 401:
            raise SignInAgain(self.key)
        if answer.status_code == 429:
            raise TimeoutError(answer.headers["Retry-After"])
        answer.raise_for_status()
        return answer.json()
