import aiohttp

from .settings import load


class SignInAgain(Exception):
    pass


class Busy(Exception):
    pass


class Signals:
    def __init__(self, domain):
        self.domain = domain
        self.headers = {"Authorization": f"Bearer {load()['access_token']}"}

    async def diagrams(self):
        url = f"https://{self.domain}.egnyte.com/pubapi/v1/fs/Shared/Diagrams"
        async with aiohttp.ClientSession(headers=self.headers) as session:
            async with session.get(url) as answer:  #~ GET /pubapi/v1/fs/{path}
                if answer.status == 401:
                    raise SignInAgain(self.domain)
                if answer.status == 429:
                    raise Busy(answer.headers.get("Retry-After"))
                answer.raise_for_status()
                return (await answer.json())["files"]
