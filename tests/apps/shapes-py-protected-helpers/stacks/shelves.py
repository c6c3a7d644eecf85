class Shelf:
    prefix = ""

    def __init__(self, store):
        self.store = store

    def _under(self, *names):
        return "/".join([self.prefix, *map(str, names)])

    async def _fetch(self, *names, **query):
        return await self.store.request("GET", self._under(*names), params=query)

    async def _put_up(self, *names, record=None):
        return await self.store.request("POST", self._under(*names), json=record)


class Remarks(Shelf):
    prefix = "v1/notes"

    async def about(self, volume):
        return await self._fetch(file=volume)  #~ GET /pubapi/v1/notes

    async def leave(self, volume, text):
        return await self._put_up(record={"path": volume, "body": text})  #~ POST /pubapi/v1/notes


class Shares(Shelf):
    prefix = "v2/links"

    async def behind(self, share):
        return await self._fetch(share)  #~ GET /pubapi/v2/links/{link_id}


class Searches(Shelf):
    prefix = "v1/search"

    async def words(self, text):
        return await self._fetch(query=text)  #~ GET /pubapi/v1/search
