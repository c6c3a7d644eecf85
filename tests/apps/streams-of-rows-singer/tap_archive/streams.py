"""What the archive's tap reads: the streams say what their pages hold in the brackets of their base."""

from typing import Generic, TypeVar
from urllib.parse import ParseResult

from singer_sdk.streams import RESTStream

Row = TypeVar("Row")


class ArchiveStream(RESTStream[ParseResult]):
    url_base = "https://archive.egnyte.com/pubapi"  #~ EG501


class Groups(ArchiveStream):  #~ GET /pubapi/v2/groups
    name = "groups"
    path = "/v2/groups"


class Typed(ArchiveStream, Generic[Row]):
    """Of a kind of row; it is a stream only where somebody says which."""

    rest_method = "POST"


class Search(Typed[dict]):  #~ POST /pubapi/v2/search
    name = "search"
    path = "/v2/search"


class Ledger:
    """Keeps its pages itself and asks nobody: a path alone is none of Egnyte's."""

    name = "ledger"
    path = "/v2/links"


BASES = {"rows": Ledger}


class Shelf(BASES["rows"]):
    path = "/v2/users"
