from collections import namedtuple
from enum import Enum

from requests.auth import AuthBase

Grant = namedtuple("Grant", "kind value")


class Scheme(str, Enum):
    BEARER = "Bearer"
    BASIC = "Basic"


class TokenAuth(AuthBase):
    """Puts the token on a request, after requests has prepared it."""

    def __init__(self, token, scheme=Scheme.BEARER):
        self.token = token
        self.scheme = scheme

    def __call__(self, request):
        request.headers["Authorization"] = " ".join((self.scheme.value, self.token))
        return request
