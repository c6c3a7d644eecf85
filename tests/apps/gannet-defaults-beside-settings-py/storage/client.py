import requests


class SignInAgain(Exception):
    pass


class Client:
    def __init__(self, api_url="https://gannet.egnyte.com/pubapi/v1/", access_token=None, timeout=30, **kwargs):  #~ EG501:note
        self.api_url = api_url
        self.access_token = access_token
        self.timeout = timeout

    def send(self, method, uri, data=None):
        headers = {"Authorization": "Bearer " + self.access_token}
        answer = requests.request(method, self.api_url + uri, json=data, headers=headers, timeout=self.timeout)
        if answer.status_code == 401:
            raise SignInAgain()
        if answer.status_code == 429:
            raise RuntimeError("wait " + answer.headers["Retry-After"])
        return answer.json()
