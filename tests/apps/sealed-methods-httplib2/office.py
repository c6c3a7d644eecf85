"""The office's own names for what Egnyte does."""

from httplib2 import Http

from methods import method


def greeting(office):
    return "%s at %s" % (office.name, office.domain)


class Office(object):
    prefix = "/pubapi/v1"
    lax = False
    links = method(path="/links")  #~ GET /pubapi/v1/links handles=specific
    share = method(path="/links", verb="POST")  #~ POST /pubapi/v1/links handles=specific
    whoami = method(path="/userinfo")  #~ GET /pubapi/v1/userinfo handles=specific
    # Called with the office, and asks nobody.
    title = greeting
    short = lambda self: self.domain

    def __init__(self, name, domain, token):
        self.name = name
        self.domain = domain
        self.token = token

    def shared(self):
        return self.links()["ids"]


def old_files(domain, token):
    http = Http(disable_ssl_certificate_validation=True)  #~ EG502
    answer, content = http.request(  #~ GET /pubapi/v1/fs/{path} handles=specific
        "https://%s.egnyte.com/pubapi/v1/fs/Shared/old" % domain, headers={"Authorization": "Bearer %s" % token}
    )
    if int(answer["status"]) == 401:
        raise PermissionError("sign in again")
    return content


def weather():
    return Http(disable_ssl_certificate_validation=True).request("https://weather.example.org/today")
