from abc import ABC, abstractmethod


class Report(ABC):
    verb = "GET"

    @property
    @abstractmethod
    def path(self) -> str: ...


class LinksReport(Report):
    path = "/pubapi/v1/links"  #~ GET /pubapi/v1/links


class UsersReport(Report):
    @property
    def path(self):
        return "/pubapi/v2/users"  #~ GET /pubapi/v2/users
