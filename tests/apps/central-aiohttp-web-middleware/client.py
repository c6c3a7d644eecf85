import os

import aiohttp


class EgnyteRefused(Exception):
    def __init__(self, status, body):
        super().__init__(f"Egnyte answered {status}")
        self.status = status
        self.body = body


class Egnyte:
    def __init__(self, domain, session: aiohttp.ClientSession):
        self.base = f"https://{domain}.egnyte.com/pubapi/v1"
        self.session = session

    async def get(self, path, token):
        async with self.session.get(self.base + path, headers={"Authorization": f"Bearer {token}"}) as answer:
            if answer.status in (403, 429):
                raise EgnyteRefused(answer.status, answer.headers.get("Retry-After"))
            if answer.status >= 400:
                raise EgnyteRefused(answer.status, await answer.text())
            return await answer.json()


def domain():
    return os.environ["EGNYTE_DOMAIN"]
