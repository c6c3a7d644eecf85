import httpx
import structlog

from config.settings import settings

logger = structlog.get_logger()


class SignInAgain(Exception):
    pass


class Nests:
    def __init__(self):
        self.base_url = settings.FILES_API

    async def ask(self, method: str, endpoint: str):
        if not self.base_url.endswith("/"):
            url = f"{self.base_url}/{endpoint.lstrip('/')}"
        else:
            url = f"{self.base_url}{endpoint.lstrip('/')}"
        async with httpx.AsyncClient() as client:
            answer = await client.request(method=method, url=url, headers={"Authorization": f"Bearer {settings.FILES_TOKEN}"})
        if answer.status_code == 401:
            raise SignInAgain()
        if answer.status_code == 429:
            logger.warning("throttled", seconds=answer.headers.get("Retry-After"))
        return answer.json()

    async def links(self):
        return await self.ask("GET", "links")  #~ GET /pubapi/v1/links handles=specific

    async def counts(self):
        return await self.ask("GET", "nests/counts")  #~ GET /pubapi/v1/nests/counts handles=specific; EG505:note
