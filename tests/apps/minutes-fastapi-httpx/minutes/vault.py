class Vault:
    """Tokens live as long as the process: the service is restarted with every meeting day."""

    def __init__(self):
        self._tokens: dict[str, str] = {}

    def put(self, domain: str, token: str) -> None:
        self._tokens[domain] = token

    def get(self, domain: str) -> str:
        return self._tokens[domain]
