from .bookmarks import Bookmarks
from .links import Links
