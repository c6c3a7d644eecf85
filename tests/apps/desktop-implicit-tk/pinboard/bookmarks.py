import requests


class TokenExpired(Exception):
    pass


def all_pins(domain, token):
    response = requests.get(f"https://{domain}.egnyte.com/pubapi/v1/bookmarks", auth=Bearer(token))  #~ GET /pubapi/v1/bookmarks handles=specific
    if response.status_code in (401, 403):  #~ EG403
        raise TokenExpired
    return response.json()["bookmarks"]


class Bearer(requests.auth.AuthBase):
    def __init__(self, token):
        self.token = token

    def __call__(self, request):
        request.headers["Authorization"] = f"Bearer {self.token}"
        return request
