from .shelves import Remarks, Searches, Shares


class Transport:
    """Sends what the shelves ask for; the session comes from whoever runs the catalogue."""

    def __init__(self, session, domain, token):
        self.session = session
        self.base = f"https://{domain}.egnyte.com/pubapi"
        self.token = token
        self.remarks = Remarks(self)
        self.searches = Searches(self)
        self.shares = Shares(self)

    async def request(self, verb, where, **options):
        headers = {"Authorization": f"Bearer {self.token}"}
        async with self.session.request(verb, f"{self.base}/{where}", headers=headers, **options) as answer:
            return await answer.json()
