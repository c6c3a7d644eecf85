import asyncio
import os

import httpx
import requests
from tenacity import AsyncRetrying, Retrying, retry_if_exception, stop_after_attempt, wait_exponential

BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"
HEADERS = {"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"}


def is_busy(error):
    return getattr(getattr(error, "response", None), "status_code", None) == 429


def fetch(path):
    answer = requests.get(f"{BASE}/fs-content/{path}", headers=HEADERS, timeout=60)  #~ GET /pubapi/v1/fs-content/{path}
    answer.raise_for_status()
    return answer.content


def copy(path):
    patient = Retrying(retry=retry_if_exception(is_busy), wait=wait_exponential(max=60), stop=stop_after_attempt(6), reraise=True)
    return patient(fetch, path)


async def names(folder):
    async with httpx.AsyncClient(headers=HEADERS) as http:
        async for attempt in AsyncRetrying(retry=retry_if_exception(is_busy), stop=stop_after_attempt(5), reraise=True):
            with attempt:
                answer = await http.get(f"{BASE}/fs/{folder}")  #~ GET /pubapi/v1/fs/{path}
                answer.raise_for_status()
                return [entry["name"] for entry in answer.json().get("files", [])]


if __name__ == "__main__":
    for name in asyncio.run(names("Shared/Copies")):
        with open(name, "wb") as kept:
            kept.write(copy(f"Shared/Copies/{name}"))
