"""The same for a source of the other framework, whose members are methods."""

from abc import ABC, abstractmethod

from airbyte_cdk.sources.streams.http import HttpStream


class OfficeSource(HttpStream, ABC):
    def __init__(self, domain, **kwargs):
        super().__init__(**kwargs)
        self.domain = domain

    @property
    def url_base(self):
        return f"https://{self.domain}.egnyte.com/pubapi/v1/"

    @abstractmethod
    def path(self, **kwargs):
        ...

    def parse_response(self, response, **kwargs):
        yield from response.json()["results"]


class Links(OfficeSource):  #~ GET /pubapi/v1/links
    primary_key = "id"

    def path(self, stream_state=None, stream_slice=None, next_page_token=None):
        return "links"


class Report:
    """No stream, whatever its members are named."""

    url_base = "https://office.egnyte.com/pubapi/v1/"

    def path(self):
        return "userinfo"
