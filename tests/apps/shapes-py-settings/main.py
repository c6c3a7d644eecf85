from from_env import folder
from from_files import enqueue, events, search, trash, users
from from_modules import groups, links

folder("Shared"), events(), trash(), users(), search("plan"), enqueue({}), groups(), links()
