import httpx


class Egnyte:
    def __init__(self, domain: str, token: str) -> None:
        self._client = httpx.AsyncClient(
            base_url=f"https://{domain}.egnyte.com",
            headers={"Authorization": f"Bearer {token}"},
        )

    async def _json(self, path: str):
        response = await self._client.get(path)
        response.raise_for_status()  #~ EG403
        return response.json()

    async def claim(self, number: str):
        return await self._json(f"/pubapi/v1/fs/Shared/Claims/{number}")  #~ GET /pubapi/v1/fs/{path} handles=specific

    async def cursor(self) -> int:
        return (await self._json("/pubapi/v2/events/cursor"))["latest_event_id"]  #~ GET /pubapi/v2/events/cursor handles=specific
