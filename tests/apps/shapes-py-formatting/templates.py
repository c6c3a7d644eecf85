import os

NOTE = "https://%(domain)s.egnyte.com/pubapi/v1/notes/%(number)d"
CONTENT = "https://{domain}.egnyte.com/pubapi/v1/fs-content/{path}"
LINK = "https://{domain}.egnyte.com/pubapi/v1/links/{number}"


def fill(template, **values):
    return template.format(domain=os.environ["EGNYTE_DOMAIN"], **values)
