import time

from requests.auth import AuthBase


class SignedOut(Exception):
    pass


class EgnyteBearer(AuthBase):
    def __init__(self, token):
        self.token = token

    def __call__(self, request):
        request.headers["Authorization"] = "Bearer " + self.token
        request.register_hook("response", self.look)
        return request

    def look(self, response, **kwargs):
        if response.status_code == 401:
            raise SignedOut(response.url)
        if response.status_code == 429:
            time.sleep(float(response.headers["Retry-After"]))
        return response
