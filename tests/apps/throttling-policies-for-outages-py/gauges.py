import asyncio
import os

from aiohttp_retry import ExponentialRetry, RetryClient


async def main():
    # by itself the policy is for 5xx alone
    headers = {"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"}
    async with RetryClient(retry_options=ExponentialRetry(attempts=5), headers=headers) as client:  #~ EG403
        async with client.get(f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1/fs/Shared/Gauges") as answer:  #~ GET /pubapi/v1/fs/{path}
            print((await answer.json())["files"])


asyncio.run(main())
