import asyncio
import os
from http import HTTPStatus

import httpx

BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"


async def call(client: httpx.AsyncClient, method: str, path: str, **options):
    for _ in range(6):
        answer = await client.request(method, BASE + path, **options)
        match answer.status_code:
            case HTTPStatus.TOO_MANY_REQUESTS:
                await asyncio.sleep(float(answer.headers.get("retry-after", "1")))
            case _:
                return answer
    raise TimeoutError(path)


async def main():
    async with httpx.AsyncClient(headers={"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]}) as client:
        folder = await call(client, "GET", "/fs/Shared")  #~ GET /pubapi/v1/fs/{path}
        found = await call(client, "GET", "/search", params={"query": "invoice"})  #~ GET /pubapi/v1/search
        print(folder.json(), found.json())


asyncio.run(main())
