import requests

HOST = "https://acme.egnyte.com"


def list_folder(path):
    return {"method": "GET", "url": f"{HOST}/pubapi/v1/fs/{path}"}


def add_link(path):
    return {"method": "POST", "url": HOST + "/pubapi/v1/links", "json": {"path": path}}


def never_sent():
    return {"method": "GET", "url": HOST + "/pubapi/v2/users"}


def prepared(number):
    return requests.Request("DELETE", f"{HOST}/pubapi/v1/links/{number}").prepare()  #~ DELETE /pubapi/v1/links/{link_id}
