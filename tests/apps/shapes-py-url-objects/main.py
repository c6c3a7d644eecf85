import asyncio
import sys


from kiln.desk import Desk


async def main(http, cache, domain, token):
    desk = Desk(http, cache, domain, token)
    print(await desk.glazes(), await desk.find("celadon"), desk.known("Shared"))


def run(http, cache):
    asyncio.run(main(http, cache, *sys.argv[1:]))
