import asyncio
import os

import httpx


async def get(client, path):
    answer = await client.get(path)
    answer.raise_for_status()
    return answer.json()


async def main():
    headers = {"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"}
    async with httpx.AsyncClient(base_url=f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1", headers=headers) as client:
        results = await asyncio.gather(get(client, "/userinfo"), get(client, "/tasks"), return_exceptions=True)  #~ GET /pubapi/v1/userinfo handles=specific; GET /pubapi/v1/tasks handles=specific
    for result in results:
        if isinstance(result, httpx.HTTPStatusError) and result.response.status_code == 401:
            raise SystemExit("sign in to Egnyte again")


asyncio.run(main())
