import asyncio
import os
import sys

import httpx

from sources.audit import make_audit
from sources.documents import DocumentSource


class Fixed:
    async def get_token(self):
        return os.environ["EGNYTE_TOKEN"]


class Config:
    domain = os.environ.get("EGNYTE_DOMAIN")
    folder = "/Shared/Matters"


async def run():
    async with httpx.AsyncClient() as client:
        source = await DocumentSource.create(auth=Fixed(), http_client=client, config=Config())
        print((await source.user())["username"])
        audit = make_audit(Fixed(), client, Config.domain)
        print(len((await audit.logins("2025-01-01"))["events"]))


def main():
    sys.exit(asyncio.run(run()))
