import os

import httpx

ROOT = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"


class Signing(httpx.Auth):
    def __init__(self, token, scheme="Bearer"):
        self.token = token
        self.scheme = scheme

    def auth_flow(self, request):
        request.headers["Authorization"] = f"{self.scheme} {self.token}"
        yield request


def stamp(request):
    request.headers["Authorization"] = "Token " + os.environ["EGNYTE_TOKEN"]  #~ EG307


with httpx.Client(base_url=ROOT, auth=Signing(os.environ["EGNYTE_TOKEN"])) as files:
    print(files.get("/fs/Shared/Basins").json())  #~ GET /pubapi/v1/fs/{path}

with httpx.Client(base_url=ROOT, event_hooks={"request": [stamp]}) as links:
    print(links.get("/links").json())  #~ GET /pubapi/v1/links

print(httpx.get(f"{ROOT}/userinfo", auth=Signing(os.environ["EGNYTE_TOKEN"], "OAuth")).json())  #~ GET /pubapi/v1/userinfo; EG307
