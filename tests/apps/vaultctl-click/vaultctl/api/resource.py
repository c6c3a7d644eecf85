from abc import ABC


class Resource(ABC):
    version = "v2"
    name = None

    def __init__(self, transport):
        self._transport = transport

    def _do(self, verb, *parts, **kwargs):
        return self._transport(verb, self.version, self.name, *parts, **kwargs)


class Listed(Resource):
    key = "resources"

    def all(self, page=100):
        start = 1
        while True:
            answer = self._do("get", params={"startIndex": start, "count": page})
            yield from answer[self.key]
            start += page
            if start > answer["totalResults"]:
                return

    def get(self, identity):
        return self._do("get", identity)
