import aiohttp


class Chat:
    """The chat server; its token is the bot's own and has nothing to do with Egnyte."""

    def __init__(self, server):
        self.server = server
        self.token = None

    async def login(self, user, password):
        body = {"type": "m.login.password", "user": user, "password": password}
        async with aiohttp.ClientSession() as http, http.post(f"{self.server}/_matrix/client/v3/login", json=body) as answer:
            self.token = (await answer.json())["access_token"]

    async def messages(self, room):
        headers = {"Authorization": f"Bearer {self.token}"}
        url = f"{self.server}/_matrix/client/v3/rooms/{room}/messages"
        async with aiohttp.ClientSession(headers=headers) as http, http.get(url) as answer:
            return await answer.read()

    async def logout(self):
        """Before the export goes to Egnyte, the bot leaves."""
        headers = {"Authorization": f"Bearer {self.token}"}
        async with aiohttp.ClientSession(headers=headers) as http:
            await http.post(f"{self.server}/_matrix/client/v3/logout")
        self.token = None
