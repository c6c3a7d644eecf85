from requests.auth import AuthBase, HTTPBasicAuth


class HeaderToken(AuthBase):
    scheme = "Token"  #~ EG307

    def __init__(self, value):
        self.value = value

    def __call__(self, prepared):
        prepared.headers["Authorization"] = f"{self.scheme} {self.value}"
        return prepared


class BearerToken(HeaderToken):
    scheme = "Bearer"


class PaintShop(HTTPBasicAuth):
    """The shop system takes the key as user name."""

    def __init__(self, key):
        super().__init__(key, "")
