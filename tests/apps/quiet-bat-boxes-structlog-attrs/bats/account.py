import attr


@attr.s(auto_attribs=True, slots=True)
class Account:
    domain: str
    access_token: str = attr.ib(repr=False)
    expires_in: int = 0

    @classmethod
    def of(cls, domain, grant):
        return cls(domain, grant["access_token"], grant.get("expires_in", 0))
