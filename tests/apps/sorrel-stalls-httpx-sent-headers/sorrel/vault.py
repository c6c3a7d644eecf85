from aiocache import Cache
from aiocache.serializers import JsonSerializer


class Vault:
    def __init__(self):
        self._cache = Cache(Cache.MEMORY, serializer=JsonSerializer())

    async def keep(self, domain: str, grant: dict):
        await self._cache.set(domain, grant, ttl=grant.get("expires_in", 3600))

    async def find(self, domain: str) -> dict | None:
        return await self._cache.get(domain)


vault = Vault()
