"""The scopes the app asks for.

Version 0 asked for Egnyte.filesystem,Egnyte.user and for everything else by leaving the scope out.
"""

FILES = "Egnyte.filesystem"
LINKS = "Egnyte.link"
USERS = "Egnyte.user"  # not asked for: userinfo answers for any token

REQUESTED = " ".join([FILES, LINKS])
