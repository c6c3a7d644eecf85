import os
import sys

import httpx
import stamina


def is_busy(error: Exception) -> bool:
    return isinstance(error, httpx.HTTPStatusError) and error.response.status_code == 429


@stamina.retry(on=is_busy, attempts=6, wait_max=60)
def listing(loom):
    answer = httpx.get(  #~ GET /pubapi/v1/fs/{path}
        f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1/fs/Shared/Looms/{loom}",
        headers={"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"},
    )
    answer.raise_for_status()
    return answer.json()


if __name__ == "__main__":
    for loom in sys.argv[1:]:
        print(listing(loom)["name"])
