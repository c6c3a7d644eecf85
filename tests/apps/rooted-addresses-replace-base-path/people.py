import asyncio
import os
import sys

import aiohttp


async def main():
    async with aiohttp.ClientSession(
        f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1/",
        headers={"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"},
    ) as session:
        async with session.get("/pubapi/v1/notes") as answer:  #~ GET /pubapi/v1/notes
            if answer.status == 401:
                sys.exit("connect Egnyte again")
            print(await answer.json())
        async with session.get("/pubapi/v2/groups") as answer:  #~ GET /pubapi/v2/groups
            if answer.status == 401:
                sys.exit("connect Egnyte again")
            print(await answer.json())


asyncio.run(main())
