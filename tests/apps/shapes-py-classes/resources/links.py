from .base import Resource


class Links(Resource):
    name = "links"

    def all(self):
        return self._send("GET")  #~ GET /pubapi/v1/links

    def remove(self, number):
        return self._send("DELETE", f"/{number}")  #~ DELETE /pubapi/v1/links/{link_id}
