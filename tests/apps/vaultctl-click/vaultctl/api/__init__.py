from .groups import Groups
from .links import Links
from .transport import SignInAgain, Transport
from .users import Users

__all__ = ["Groups", "Links", "SignInAgain", "Transport", "Users"]
