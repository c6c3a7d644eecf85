"""Where the report fetches what it shows."""

from dataclasses import dataclass, field

from pydantic import BaseModel, Field


def listing_paths():
    return {"users": "/pubapi/v2/users", "groups": "/pubapi/v2/groups"}


@dataclass
class Endpoints:
    listings: dict = field(default_factory=listing_paths)
    # What is asked one after the other.
    pending: list = field(default_factory=lambda: ["/pubapi/v1/tasks", "/pubapi/v1/workflows"], repr=False)
    skipped: list = field(default_factory=list)


class Search(BaseModel):
    path: str = Field(default_factory=lambda: "/pubapi/v1/search", description="where to search")
    links: str = Field("/pubapi/v1/links", description="where links are listed")
    page_size: int = Field(default=20, ge=1)
