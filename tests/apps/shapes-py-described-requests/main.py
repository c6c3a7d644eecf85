import urllib.request

import requests

from actions import add_link, list_folder, prepared

session = requests.Session()


def send(description):
    return session.request(**description)


send(list_folder("Shared"))  #~ GET /pubapi/v1/fs/{path}
send(add_link("/Shared/a.pdf"))  #~ POST /pubapi/v1/links
session.send(prepared(7))

request = urllib.request.Request("https://acme.egnyte.com/pubapi/v1/bookmarks", data=b"{}", method="POST")  #~ POST /pubapi/v1/bookmarks
urllib.request.urlopen(request)
