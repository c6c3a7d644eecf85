import requests


class SignInRequired(Exception):
    """Egnyte does not take the token any more."""


class EgnyteSession(requests.Session):
    def __init__(self, domain, token):
        super().__init__()
        self.root = f"https://{domain}.egnyte.com/pubapi"
        self.headers["Authorization"] = f"Bearer {token}"

    def request(self, method, url, *args, **kwargs):
        response = super().request(method, self.root + url, *args, **kwargs)
        if response.status_code == 401:  #~ EG403
            raise SignInRequired(url)
        response.raise_for_status()
        return response
