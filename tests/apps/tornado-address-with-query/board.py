"""A board of links: the address is put together first, and its query is added where there is one."""

from tornado.httpclient import AsyncHTTPClient
from tornado.httputil import url_concat

SITE = "https://board-demo.egnyte.com"  #~ EG501


class Links:
    def __init__(self, token):
        self.token = token
        self.client = AsyncHTTPClient()

    async def fetch(self, path, params=None, **kwargs):
        url = url_concat(SITE + "/pubapi/" + path, params)
        answer = await self.client.fetch(
            url, headers={"Authorization": "Bearer " + self.token}, raise_error=False, **kwargs)
        if answer.code == 401:
            raise PermissionError("sign in again")
        if answer.code == 429:
            raise TimeoutError(answer.headers["Retry-After"])
        return answer.body

    def of_folder(self, folder):
        return self.fetch("v1/links", {"path": folder})  #~ GET /pubapi/v1/links

    def one(self, link):
        return self.fetch("v1/links/" + link)  #~ GET /pubapi/v1/links/{link_id}

    def drop(self, link, params=None):
        return self.fetch(f"v1/links/{link}", params, method="DELETE")  #~ DELETE /pubapi/v1/links/{link_id}

    def page(self, folder):
        # Shown to people, never asked for.
        return url_concat(SITE + "/app/index.do", {"path": folder})
