import asyncio
import os
import sys
from contextlib import asynccontextmanager

import aiohttp


class SignedOut(Exception):
    pass


class Throttled(Exception):
    def __init__(self, seconds: float):
        super().__init__(f"wait {seconds} s")
        self.seconds = seconds


async def check(response: aiohttp.ClientResponse) -> None:
    """Given to the session, which awaits it for every answer."""
    match response.status:
        case 401:
            raise SignedOut
        case 403 | 429 if wait := response.headers.get("Retry-After"):
            raise Throttled(float(wait))
        case status if status >= 400:
            raise aiohttp.ClientResponseError(response.request_info, response.history, status=status)


@asynccontextmanager
async def colony(domain: str, token: str):
    async with aiohttp.ClientSession(
        base_url=f"https://{domain}.egnyte.com",
        headers={"Authorization": f"Bearer {token}"},
        raise_for_status=check,
    ) as session:
        yield session


def patient(step):
    async def again(*args, **kwargs):
        for _ in range(3):
            try:
                return await step(*args, **kwargs)
            except Throttled as pause:
                await asyncio.sleep(pause.seconds)
        return await step(*args, **kwargs)

    return again


@patient
async def sheets(session):
    async with session.get("/pubapi/v1/fs/Shared/Puffins") as answer:  #~ GET /pubapi/v1/fs/{path} handles=specific
        return (await answer.json())["files"]


@patient
async def share(session, path):
    body = {"path": path, "type": "file", "accessibility": "anyone"}
    async with session.post("/pubapi/v1/links", json=body) as answer:  #~ POST /pubapi/v1/links handles=specific
        return (await answer.json())["links"][0]["url"]


async def main():
    async with colony(os.environ["EGNYTE_DOMAIN"], os.environ["EGNYTE_TOKEN"]) as session:
        async with asyncio.TaskGroup() as group:
            for sheet in await sheets(session):
                group.create_task(share(session, sheet["path"]))


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except* SignedOut:
        sys.exit("Egnyte wants a new sign-in: https://puffins.example.com/connect")
