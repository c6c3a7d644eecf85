import json
import os
from urllib.parse import urlencode

from tornado.httpclient import AsyncHTTPClient, HTTPClientError


class SignInAgain(Exception):
    pass


class Slowly(Exception):
    pass


class Resource:
    version = 1
    noun = ""
    scope = None
    known = []

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Resource.known.append(cls)

    def __init__(self, domain, token):
        self.domain, self.token = domain, token

    async def fetch(self, tail="", method="GET", **body):
        url = f"https://{self.domain}.egnyte.com/pubapi/v{self.version}/{self.noun}{tail}"
        options = {"body": json.dumps(body)} if body else {}
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        try:
            answer = await AsyncHTTPClient().fetch(url, method=method, headers=headers, **options)
        except HTTPClientError as e:
            if e.code == 401:
                raise SignInAgain from e
            if e.code == 429 or "Retry-After" in e.response.headers:
                raise Slowly from e
            raise
        return json.loads(answer.body)


class Folder(Resource):
    noun = "fs/Shared/"  #~ GET /pubapi/v1/fs/{path}

    async def read(self, path):
        return await self.fetch(path)


class Link(Resource):
    noun = "links"

    async def create(self, path):
        made = await self.fetch(method="POST", path=path, type="folder", accessibility="anyone")  #~ POST /pubapi/v1/links
        return made["links"][0]["url"]


class People(Resource):
    version = 2
    noun = "users"  #~ GET /pubapi/v2/users

    async def page(self, start):
        return await self.fetch(f"?startIndex={start}&count=50")


def authorize_url(domain, state, redirect_uri):
    query = {
        "client_id": os.environ["EGNYTE_KEY"],
        "redirect_uri": redirect_uri,
        "response_type": "code",
        "scope": "Egnyte.filesystem Egnyte.link Egnyte.user",
        "state": state,
    }
    return f"https://{domain}.egnyte.com/puboauth/token?" + urlencode(query)
