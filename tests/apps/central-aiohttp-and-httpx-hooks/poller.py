import asyncio
import os

import aiohttp

DOMAIN, TOKEN = os.environ["EGNYTE_DOMAIN"], os.environ["EGNYTE_TOKEN"]


async def poll(session):
    async with session.get("/pubapi/v2/events", params={"id": 0}) as response:  #~ GET /pubapi/v2/events handles=specific
        return await response.json()


async def main():
    headers = {"Authorization": f"Bearer {TOKEN}"}
    async with aiohttp.ClientSession(f"https://{DOMAIN}.egnyte.com", headers=headers, raise_for_status=True) as session:
        try:
            print(await poll(session))
        except aiohttp.ClientResponseError as error:
            if error.status == 401:
                raise SystemExit("sign in again") from error
            raise


asyncio.run(main())
