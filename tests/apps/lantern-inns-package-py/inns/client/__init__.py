"""What other modules take from here."""

from .api import Ledger, Papers, SignInAgain

__all__ = ["Ledger", "Papers", "SignInAgain"]
