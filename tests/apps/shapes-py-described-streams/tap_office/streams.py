"""The streams of the office tap. The SDK makes the requests, page by page, and deals with what fails."""

from singer_sdk.authenticators import BearerTokenAuthenticator
from singer_sdk.streams import RESTStream


class OfficeStream(RESTStream):
    """What the streams share. It is none itself."""

    records_jsonpath = "$.resources[*]"

    @property
    def url_base(self):
        return f"https://{self.config['domain']}.egnyte.com/pubapi"

    @property
    def authenticator(self):
        return BearerTokenAuthenticator.create_for_stream(self, token=self.config["token"])


class Groups(OfficeStream):  #~ GET /pubapi/v2/groups
    name = "groups"
    path = "/v2/groups"

    def get_child_context(self, record, context):
        return {"group_id": record["id"]}


class Members(OfficeStream):  #~ GET /pubapi/v2/groups/{group_id}
    name = "members"
    parent_stream_type = Groups
    path = "/v2/groups/{group_id}"


class Search(OfficeStream):  #~ POST /pubapi/v2/search
    name = "search"
    path = "/v2/search"
    rest_method = "POST"
