class Resource:
    def __init__(self, api, path, identifier="id"):
        self.api = api
        self.path = path
        self.identifier = identifier

    def list(self, filter=None):
        return self.api.get("{0}".format(self.path))

    def delete(self, key):
        self.api.delete("{path}/{key}".format(path=self.path, key=key))


class NeedsFilter:
    """Of these there are too many to list them all."""

    def list(self, filter=None):
        if not filter:
            raise ValueError("say which")
        return super().list(filter)


class Links(Resource):
    def __init__(self, api):
        super().__init__(api, "v1/links")  #~ GET /pubapi/v1/links
        #~^ DELETE /pubapi/v1/links/{link_id}


class Groups(NeedsFilter, Resource):
    def __init__(self, api):
        super().__init__(api, "v2/groups", identifier="groupId")  #~ GET /pubapi/v2/groups
        #~^ DELETE /pubapi/v2/groups/{group_id}
