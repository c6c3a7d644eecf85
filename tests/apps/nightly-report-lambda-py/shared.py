import os
import urllib.request


# Whoever imports this catches what it raises.
def bookmarks(domain):
    request = urllib.request.Request(f"https://{domain}.egnyte.com/pubapi/v1/bookmarks")  #~ GET /pubapi/v1/bookmarks handles=unknown
    request.add_header("Authorization", "Bearer " + os.environ["EGNYTE_TOKEN"])
    return urllib.request.urlopen(request)
