class Unauthorized(Exception):
    """The caller may not see this folder."""


class AuthenticationFailed(Exception):
    """The token was refused."""


class NotAuthorized(Exception):
    """Whatever the server makes of the sign-in."""
