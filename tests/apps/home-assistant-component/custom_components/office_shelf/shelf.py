from homeassistant.exceptions import ConfigEntryAuthFailed
from homeassistant.helpers.update_coordinator import UpdateFailed

ROOT = "https://{}.egnyte.com/pubapi"


class Shelf:
    def __init__(self, session, domain):
        self._session = session
        self._root = ROOT.format(domain)

    async def _ask(self, verb, path):
        answer = await self._session.async_request(verb, self._root + path)
        if answer.status == 401:
            raise ConfigEntryAuthFailed("sign in to Egnyte again")
        if answer.status == 429:
            raise UpdateFailed("busy for " + answer.headers["Retry-After"])
        answer.raise_for_status()
        return await answer.json()

    async def size(self, folder):
        return (await self._ask("GET", f"/v1/fs/ids/folder/{folder}/stats"))["allVersionsSize"]  #~ GET /pubapi/v1/fs/ids/folder/{folder_id}/stats

    async def trash(self):
        return (await self._ask("GET", "/v2/fs/trash/totalcount"))["totalCount"]  #~ GET /pubapi/v2/fs/trash/totalcount
