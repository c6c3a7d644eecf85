class Vault:
    """Keeps tokens for as long as the process lives."""

    def __init__(self) -> None:
        self._items: dict[str, tuple[str, str]] = {}

    def put(self, user_id: str, domain: str, token: str) -> None:
        self._items[user_id] = (domain, token)

    def get(self, user_id: str) -> tuple[str, str]:
        return self._items[user_id]
