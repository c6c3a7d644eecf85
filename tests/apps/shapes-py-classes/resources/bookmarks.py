from .base import Resource


class Bookmarks(Resource):
    name = "bookmarks"

    def all(self):
        return self._send("GET")  #~ GET /pubapi/v1/bookmarks

    def add(self, path):
        return super()._send("POST", json={"path": path})  #~ POST /pubapi/v1/bookmarks
