from .base import Source


class DocumentSource(Source):
    API_BASE = "https://{domain}.egnyte.com/pubapi"

    @classmethod
    async def create(cls, *, auth, http_client, config):
        instance = cls(auth, http_client)
        instance._api_base = cls.API_BASE.format(domain=config.domain)
        instance.folder = config.folder
        return instance

    async def user(self):
        return await self._get(f"{self._api_base}/v1/userinfo")  #~ GET /pubapi/v1/userinfo

    async def permissions(self, path):
        return await self._get(f"{self._api_base}/v2/perms/{path}", params={"page": 1})  #~ GET /pubapi/v2/perms/{path}
