from dataclasses import dataclass

from keyring import get_password


@dataclass
class Connection:
    domain: str
    keeper: str

    def token(self):
        return get_password("apiary-notes", self.keeper)


def connection_of(request):
    return Connection(request.session["egnyte_domain"], request.session["keeper"])
