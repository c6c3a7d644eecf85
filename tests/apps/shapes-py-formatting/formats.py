import os
from string import Template

import requests

from templates import CONTENT, LINK, NOTE, fill

domain = os.environ["EGNYTE_DOMAIN"]


def one(number):
    return requests.get("https://%s.egnyte.com/pubapi/v1/links/%s" % (domain, number))  #~ GET /pubapi/v1/links/{link_id}


def two(number):
    return requests.get("https://{}.egnyte.com/pubapi/v{:d}/users/{}".format(domain, 2, number))  #~ GET /pubapi/v2/users/{user_id}


def three(path):
    return requests.get("https://{0}.egnyte.com/{1}/v1/fs/{path}".format(domain, "pubapi", path=path))  #~ GET /pubapi/v1/fs/{path}


def four(number):
    return requests.get(NOTE % {"domain": domain, "number": number})  #~ GET /pubapi/v1/notes/{note_id}


def five(path):
    return requests.get(CONTENT.format(domain=domain, path=path))  #~ GET /pubapi/v1/fs-content/{path}


def six(path):
    return requests.post(Template("https://$domain.egnyte.com/pubapi/v1/fs-content/${path}").substitute(domain=domain, path=path))  #~ POST /pubapi/v1/fs-content/{path}


def seven(number):
    return requests.delete(fill(LINK, number=number))  #~ DELETE /pubapi/v1/links/{link_id}


def eight():
    return requests.get("https://DOMAIN.egnyte.com/pubapi/v1/bookmarks".replace("DOMAIN", domain))  #~ GET /pubapi/v1/bookmarks


def nine(name):
    return requests.get("https://%s.egnyte.com/pubapi/v1/perms/user/%s" % (domain, name.lower()))  #~ GET /pubapi/v1/perms/user/{username}
