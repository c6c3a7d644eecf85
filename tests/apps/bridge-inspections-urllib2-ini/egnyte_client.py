import json
import os
import urllib
import urllib2
from ConfigParser import ConfigParser

config = ConfigParser()
config.read("settings.ini")

BASE = "https://%s.egnyte.com" % os.environ["EGNYTE_DOMAIN"]


class LoginRequired(Exception):
    pass


def login_url(state):
    return BASE + "/puboauth/token?" + urllib.urlencode({
        "client_id": os.environ["EGNYTE_KEY"],
        "redirect_uri": config.get("egnyte", "redirect_uri"),
        "scope": config.get("egnyte", "scope"),
        "state": state,
        "response_type": "code",
    })


class EgnyteClient(object):
    def __init__(self, token):
        self.token = token

    def _open(self, path, data=None, method=None):
        req = urllib2.Request(BASE + "/pubapi" + path, data)
        req.add_header("Authorization", "Bearer " + self.token)
        req.add_header("Content-Type", "application/json")
        if method:
            req.get_method = lambda: method
        try:
            return json.loads(urllib2.urlopen(req).read())
        except urllib2.HTTPError, e:
            if e.code == 401:
                raise LoginRequired()
            raise

    def inspections(self, bridge):
        return self._open("/v1/fs/Shared/Bridges/" + urllib.quote(bridge))  #~ GET /pubapi/v1/fs/{path} handles=specific

    def inspectors(self):
        return self._open("/v2/users?count=100")["resources"]  #~ GET /pubapi/v2/users handles=specific

    def share(self, path):
        return self._open("/v1/links", json.dumps({"path": path, "type": "file"}))  #~ POST /pubapi/v1/links handles=specific; EG101

    def remove(self, path):
        self._open("/v1/fs/" + path, method="DELETE")  #~ DELETE /pubapi/v1/fs/{path} handles=specific
