import asyncio
import os
import sys

from aiohttp_retry import JitterRetry, RetryClient

PATIENCE = JitterRetry(attempts=6, start_timeout=1, max_timeout=90, statuses={429}, retry_all_server_errors=True)


async def main(names):
    headers = {"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"}
    async with RetryClient(retry_options=PATIENCE, headers=headers) as client:
        for name in names:
            url = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1/fs-content/Shared/Pumps/{name}.csv"
            async with client.get(url) as answer:  #~ GET /pubapi/v1/fs-content/{path}
                with open(f"{name}.csv", "wb") as kept:
                    kept.write(await answer.read())


asyncio.run(main(sys.argv[1:]))
