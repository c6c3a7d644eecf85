import asyncio

from .client import Settings, by_header, by_query


async def run() -> None:
    settings = Settings()
    async with by_header(settings) as client:
        me = (await client.get("/v1/userinfo", params={"fields": "id"})).json()  #~ GET /pubapi/v1/userinfo
    async with by_query(settings) as client:
        answer = await client.get("/v1/fs/Shared/Registers", params={"list_content": True})  #~ GET /pubapi/v1/fs/{path}; EG306
    print(me["username"], answer.json()["totalCount"])


def main() -> None:
    asyncio.run(run())
