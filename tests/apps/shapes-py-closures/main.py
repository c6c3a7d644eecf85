import asyncio

import requests

from use import Reports, cursor, get, remove_all, search, trash, user_and_groups

trash()
cursor()
search("plan")
remove_all(["Shared/a", "Shared/b"])
user_and_groups(lambda path: requests.get("https://acme.egnyte.com" + path))
get("https://acme.egnyte.com/pubapi/v1/links")  #~ GET /pubapi/v1/links
reports = Reports()
reports.start()
asyncio.run(reports.poll(1))
