class EgnyteError(Exception):
    def __init__(self, message: str, status: int | None = None):
        super().__init__(message)
        self.status = status


class SignInAgain(EgnyteError):
    """The token is no longer good; the user has to connect Egnyte again."""


class Throttled(EgnyteError):
    def __init__(self, seconds: float):
        super().__init__(f"throttled for {seconds} s", 429)
        self.seconds = seconds
