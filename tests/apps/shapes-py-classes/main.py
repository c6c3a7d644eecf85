import sys

from drive import Connector, Drive
from resources import Bookmarks, Links

domain, token = sys.argv[1:]
drive = Drive(domain, token)
drive.list("Shared")
drive.trash()
connector = Connector().connect(domain, token)
connector.users()
connector.invite("ada@example.org")
links = Links(domain, token)
links.remove(links.all()["links"][0]["id"])
bookmarks = Bookmarks(domain, token=token)
bookmarks.add(bookmarks.all()["bookmarks"][0]["path"])
