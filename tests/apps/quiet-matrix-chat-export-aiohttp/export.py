import asyncio
import os
import sys

import aiohttp

from chat import Chat


class Egnyte:
    def __init__(self, domain):
        self.base = f"https://{domain}.egnyte.com"
        self.token = None

    async def sign_in(self, http):
        form = {
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "username": os.environ["EGNYTE_USER"],
            "password": os.environ["EGNYTE_PASSWORD"],
            "scope": "Egnyte.filesystem",
            "grant_type": "password",
        }
        async with http.post(f"{self.base}/puboauth/token", data=form) as answer:
            self.token = (await answer.json())["access_token"]

    async def save(self, http, name, body):
        headers = {"Authorization": f"Bearer {self.token}"}
        await http.post(f"{self.base}/pubapi/v1/fs-content/Shared/Chats/{name}", data=body, headers=headers)  #~ POST /pubapi/v1/fs-content/{path}


async def main(rooms):
    chat = Chat(os.environ["CHAT_SERVER"])
    await chat.login(os.environ["CHAT_USER"], os.environ["CHAT_PASSWORD"])
    logs = {room: await chat.messages(room) for room in rooms}
    await chat.logout()
    async with aiohttp.ClientSession() as http:
        egnyte = Egnyte(os.environ["EGNYTE_DOMAIN"])
        await egnyte.sign_in(http)
        for room, log in logs.items():
            await egnyte.save(http, f"{room}.json", log)


asyncio.run(main(sys.argv[1:]))
