import asyncio
import itertools

import requests

ROOT = "https://combined.egnyte.com/pubapi"


class Resource:
    base = ""

    def __init_subclass__(cls, /, base="", **kwargs):
        super().__init_subclass__(**kwargs)
        cls.base = base

    def all(self):
        return requests.get(ROOT + self.base, timeout=30)  #~ GET /pubapi/v2/events


class Events(Resource, base="/v2/events"):
    pass


def each(ids, names):
    for url in filter(None, (f"{ROOT}/v1/links/{number}" for number in ids if number)):  #~ GET /pubapi/v1/links/{link_id}
        requests.get(url, timeout=30)
    for _, url in zip(names, [f"{ROOT}/v2/groups/{number}" for number in ids]):  #~ GET /pubapi/v2/groups/{group_id}
        requests.get(url, timeout=30)
    for verb, path in itertools.product(["GET"], ["/v1/notes"]):
        requests.request(verb, ROOT + path, timeout=30)  #~ GET /pubapi/v1/notes


async def worker(queue):
    while True:
        verb, path = await queue.get()
        await asyncio.to_thread(requests.request, verb, ROOT + path, timeout=30)
        queue.task_done()


async def main(ids):
    queue = asyncio.Queue(maxsize=100)
    for number in ids:
        queue.put_nowait(("DELETE", f"/v1/tasks/{number}"))  #~ DELETE /pubapi/v1/tasks/{task_id}
    workers = [asyncio.create_task(worker(queue)) for _ in range(3)]
    await queue.join()
    for task in workers:
        task.cancel()
