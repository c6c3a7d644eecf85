"""The SDK's client sends what it has no method for, too."""
import sys

import egnyte
from requests.utils import requote_uri

domain, token, root = sys.argv[1:4]
client = egnyte.EgnyteClient({"domain": domain + ".egnyte.com", "access_token": token})
fs_api = "https://" + domain + ".egnyte.com/pubapi/v1/fs"


def walk(path):
    listing = client.GET(requote_uri(fs_api + path)).json()  #~ GET /pubapi/v1/fs/{path}
    for child in listing.get("folders", []):
        walk(child["path"])


def revoke(link):
    client.DELETE("https://" + domain + ".egnyte.com/pubapi/v1/links/" + link)  #~ DELETE /pubapi/v1/links/{link_id}


walk(root)
