from .resource import Resource


class Links(Resource):
    version, name = "v1", "links"

    def of(self, path):
        return self._do("get", params={"path": path})["ids"]  #~ GET /pubapi/v1/links handles=specific

    def delete(self, link):
        self._do("delete", link)  #~ DELETE /pubapi/v1/links/{link_id} handles=specific
