import asyncio
import json
import os

from tornado.web import Application

from base import EgnyteHandler
from connections import open_connections


class Dive(EgnyteHandler):
    async def get(self, dive):
        answer = await self.egnyte(f"/fs/Shared/Dives/{dive}?list_content=true")  #~ GET /pubapi/v1/fs/{path}
        self.render("dive.html", files=json.loads(answer.body).get("files", []))


class Share(EgnyteHandler):
    async def post(self):
        wish = {"path": self.get_body_argument("path"), "type": "file", "accessibility": "domain"}
        answer = await self.egnyte("/links", method="POST", body=json.dumps(wish))  #~ POST /pubapi/v1/links
        self.write(answer.body)


async def main():
    app = Application([(r"/dives/(\w+)", Dive), (r"/share", Share)], cookie_secret=os.environ["COOKIE_SECRET"])
    app.connections = await open_connections()
    app.listen(8888)
    await asyncio.Event().wait()


asyncio.run(main())
