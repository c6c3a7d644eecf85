import asyncio
from pathlib import Path

import aiohttp

CHUNK = 1 << 20


class TokenRefused(Exception):
    pass


class Source:
    """One domain that files are read from."""

    def __init__(self, domain, token, workers=4):
        self.root = f"https://{domain}.egnyte.com"
        self.headers = {"Authorization": "Bearer " + token}
        self.gate = asyncio.Semaphore(workers)
        self.session = None

    async def __aenter__(self):
        self.session = aiohttp.ClientSession(self.root, headers=self.headers)
        return self

    async def __aexit__(self, *error):
        await self.session.close()

    async def _json(self, path, **params):
        async with self.gate, self.session.get(path, params=params) as answer:
            if answer.status == 401:  #~ EG403
                raise TokenRefused(path)
            answer.raise_for_status()
            return await answer.json()

    async def entries(self, folder):
        listing = await self._json(f"/pubapi/v1/fs/{folder}", list_content="true")  #~ GET /pubapi/v1/fs/{path} handles=specific
        return listing.get("files", [])

    async def cursor(self):
        return (await self._json("/pubapi/v2/events/cursor"))["latest_event_id"]  #~ GET /pubapi/v2/events/cursor handles=specific

    async def download(self, path, target: Path):
        async with self.session.get("/pubapi/v1/fs-content" + path) as answer:  #~ GET /pubapi/v1/fs-content/{path} handles=none; EG401
            with target.open("wb") as out:
                async for chunk in answer.content.iter_chunked(CHUNK):
                    out.write(chunk)


async def copy_all(domain, token, folder, target):
    async with Source(domain, token) as source:
        before = await source.cursor()
        jobs = [source.download(e["path"], target / e["name"]) for e in await source.entries(folder)]
        await asyncio.gather(*jobs, return_exceptions=False)
        return before
