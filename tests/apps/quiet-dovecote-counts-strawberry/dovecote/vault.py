from dataclasses import dataclass, field


@dataclass(frozen=True)
class Connection:
    domain: str
    access_token: str = field(repr=False)


class Vault(dict):
    def of(self, user: str) -> Connection:
        return self[user]


vault = Vault()
